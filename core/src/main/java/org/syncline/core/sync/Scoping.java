package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

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
                accepting(landscape.rules().inbound(connector, present.type()), present::values, connector);
        };
    }

    /// The outbound rules to that connector that accept the object, strongest first.
    List<CompiledRule> outbound(ConnectorId connector, MvObject object) {
        return accepting(landscape.rules().outbound(connector, object.type()), object::values, connector);
    }

    private List<CompiledRule> accepting(
            List<CompiledRule> rules, Function<AttributeName, Values> values, ConnectorId connector) {
        var parameters = landscape.parameters(connector);
        var accepting = new ArrayList<CompiledRule>(rules.size());
        for (var rule : rules) {
            if (rule.accepts(values, parameters)) {
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
