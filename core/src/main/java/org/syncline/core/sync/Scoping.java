package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;

/// Which rules apply to an object (rules.md 3).
final class Scoping {

    private final Landscape landscape;

    Scoping(Landscape landscape) {
        this.landscape = landscape;
    }

    /// The inbound rules that accept the object, strongest first.
    List<CompiledRule> inbound(ConnectorId connector, Hologram object) {
        return switch (object) {
            case Hologram.Absent() -> List.of();
            case Hologram.Present present ->
                landscape.rules().inbound(connector, present.type()).stream()
                        .filter(rule -> rule.accepts(present::values, landscape.parameters(connector)))
                        .toList();
        };
    }

    /// The outbound rules to that connector that accept the object, strongest first.
    List<CompiledRule> outbound(ConnectorId connector, MvObject object) {
        return landscape.rules().outbound(connector, object.type()).stream()
                .filter(rule -> rule.accepts(object::values, landscape.parameters(connector)))
                .toList();
    }

    static List<CompiledRule> linking(List<CompiledRule> inScope) {
        return inScope.stream().filter(rule -> rule.rule().isLinking()).toList();
    }

    /// Linking rules in scope together must look for partners in the same way (engine.md 6.2, step 5).
    static Optional<Problem> conflict(String object, List<CompiledRule> linking) {
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
