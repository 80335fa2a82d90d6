package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.ScopeSubject;
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
                        landscape.rules().inbound(object.connector(), present.type()),
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
                landscape.rules().outbound(connector, object.type()),
                new MvSubject(object, landscape.parameters(connector)));
    }

    private static List<CompiledRule> accepting(List<CompiledRule> rules, ScopeSubject subject) {
        var accepting = new ArrayList<CompiledRule>(rules.size());
        for (var rule : rules) {
            if (rule.accepts(subject)) {
                accepting.add(rule);
            }
        }
        return accepting;
    }

    static List<CompiledRule> linking(List<CompiledRule> inScope) {
        var linking = new ArrayList<CompiledRule>(inScope.size());
        for (var rule : inScope) {
            if (rule.rule().isLinking()) {
                linking.add(rule);
            }
        }
        return linking;
    }

    /// What keeps the rules in scope from being applied: one of them is faulty, or they would look for partners in
    /// different ways (engine.md 6.2, step 5).
    static Optional<Problem> conflict(String object, List<CompiledRule> inScope) {
        return inScope.stream()
                .filter(rule -> !rule.faults().isEmpty())
                .findFirst()
                .<Problem>map(rule -> Problem.RuleFaulty.of(object, rule))
                .or(() -> joinConflict(object, linking(inScope)));
    }

    private static Optional<Problem> joinConflict(String object, List<CompiledRule> linking) {
        var searching = linking.stream()
                .map(CompiledRule::rule)
                .filter(rule -> !rule.join().isEmpty())
                .toList();
        return searching.stream()
                .filter(rule -> !rule.join().equals(searching.getFirst().join()))
                .findFirst()
                .map(rule -> new Problem.JoinCriteriaConflict(
                        object, searching.getFirst().toString(), rule.toString()));
    }
}
