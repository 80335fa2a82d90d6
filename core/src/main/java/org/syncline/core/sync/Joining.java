package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.ObjectTypeName;

/// Which MV object belongs to a CS object that is not joined (engine.md 6.3, 6.4).
public final class Joining {

    private Joining() {}

    /// Which MV objects have what the CS object has?
    static JoinQuery query(Hologram object, List<CompiledRule> linking) {
        return JoinQuery.of(
                linking,
                clause -> new JoinQuery.Probe(clause.mv(), object.values(clause.cs()), clause.caseSensitive()));
    }

    /// Exactly one answer to a group joins; none or several go on to the next group; after the last one, a
    /// provisioning rule projects if the object has a value for any attribute that a join could have used.
    static JoinDecision decide(CsObject object, JoinAnswers answers) {
        for (int i = 0; i < answers.query().groups().size(); i++) {
            var matching = answers.of(i);
            if (matching.size() == 1) {
                return joined(object, answers.query().rule(), matching.getFirst());
            }
        }
        return projecting(object, answers.linking())
                .<JoinDecision>map(rule -> new JoinDecision.Project(projectedType(rule), rule))
                .orElseGet(JoinDecision.Remain::new);
    }

    private static JoinDecision joined(CsObject object, SyncRule rule, ConnectedGroup answer) {
        return answer.of(object.connector())
                .<JoinDecision>map(holder -> new JoinDecision.Taken(holder, rule))
                .orElseGet(() -> new JoinDecision.Join(answer, rule));
    }

    private static Optional<SyncRule> projecting(CsObject object, List<CompiledRule> linking) {
        for (var compiled : linking) {
            var rule = compiled.rule();
            if (rule.linkType() == LinkType.PROVISION
                    && rule.targetType() instanceof TargetType.One
                    && (rule.join().isEmpty() || hasAnyJoinValue(object, rule))) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static boolean hasAnyJoinValue(CsObject object, SyncRule rule) {
        var current = object.tower().current();
        return rule.join().groups().stream()
                .flatMap(List::stream)
                .anyMatch(clause -> !current.values(clause.cs()).isEmpty());
    }

    private static ObjectTypeName projectedType(SyncRule rule) {
        return switch (rule.targetType()) {
            case TargetType.One(var type) -> type;
            case TargetType.Any() -> throw new IllegalStateException("a rule to any type projects nothing");
        };
    }
}
