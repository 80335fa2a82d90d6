package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.ScopeSubject;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;

/// Which rules apply to an object (rules.md 3).
final class Scoping {

    private final Landscape landscape;
    private final References references;

    /// @param references who refers to whom, and who is in which group
    Scoping(Landscape landscape, References references) {
        this.landscape = landscape;
        this.references = references;
    }

    /// The inbound rules that accept the object, strongest first.
    ///
    /// @param view which view of it they look at
    List<CompiledRule> inbound(CsObject object, Hologram view) {
        return switch (view) {
            case Hologram.Absent() -> List.of();
            case Hologram.Present present ->
                accepting(
                        landscape
                                .rules()
                                .inbound(object.connector(), present.type())
                                .rules(),
                        new CsSubject(
                                object.id(),
                                present,
                                landscape.parameters(object.connector(), present.dn()),
                                references));
        };
    }

    /// The outbound rules to that connector that accept the object, strongest first.
    List<CompiledRule> outbound(ConnectorId connector, MvObject object) {
        return accepting(
                landscape.rules().outbound(connector, object.type()).rules(),
                new MvSubject(object, landscape.parameters(connector)));
    }

    private static List<CompiledRule> accepting(List<CompiledRule> rules, ScopeSubject subject) {
        return those(rules, rule -> rule.accepts(subject));
    }

    static List<CompiledRule> ofType(List<CompiledRule> rules, TargetType type) {
        return those(rules, rule -> rule.rule().targetType().equals(type));
    }

    static List<CompiledRule> linking(List<CompiledRule> inScope) {
        return those(inScope, rule -> rule.rule().isLinking());
    }

    /// A stream would take longer to set up than to run.
    static List<CompiledRule> those(List<CompiledRule> rules, Predicate<CompiledRule> wanted) {
        var those = new ArrayList<>(rules);
        those.removeIf(wanted.negate());
        return those;
    }

    /// What keeps the rules in scope from being applied: one of them is faulty, or they would look for partners in
    /// different ways (engine.md 6.2, step 5).
    ///
    /// @param object how the problem names the object; asked for only where there is one
    static Optional<Problem> conflict(Supplier<String> object, List<CompiledRule> inScope) {
        for (var rule : inScope) {
            if (!rule.faults().isEmpty()) {
                return Optional.of(Problem.RuleFaulty.of(object.get(), rule));
            }
        }
        return joinConflict(object, inScope);
    }

    /// A rule with join criteria is a linking one.
    private static Optional<Problem> joinConflict(Supplier<String> object, List<CompiledRule> inScope) {
        SyncRule first = null;
        for (var compiled : inScope) {
            var rule = compiled.rule();
            if (rule.join().isEmpty()) {
                continue;
            }
            if (first == null) {
                first = rule;
            } else if (!rule.join().equals(first.join())) {
                return Optional.of(new Problem.JoinCriteriaConflict(object.get(), first.toString(), rule.toString()));
            }
        }
        return Optional.empty();
    }
}
