package org.syncline.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.function.Budget;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;

/// Everything an administrator has decided: what there is to connect, by which rules, with which limits.
///
/// @param budget what one expression may use (rules.md R19)
public record Configuration(
        Schema metaverse,
        SortedMap<ConnectorId, ConnectorDefinition> connectors,
        List<SyncRule> rules,
        Budget budget,
        Schedule schedule) {

    public Configuration {
        connectors = Collections.unmodifiableSortedMap(new TreeMap<>(connectors));
        rules = rules.stream().sorted().toList();
    }

    /// With the usual schedule.
    public Configuration(
            Schema metaverse,
            SortedMap<ConnectorId, ConnectorDefinition> connectors,
            List<SyncRule> rules,
            Budget budget) {
        this(metaverse, connectors, rules, budget, Schedule.USUAL);
    }

    /// With the usual budget and schedule.
    public Configuration(
            Schema metaverse, SortedMap<ConnectorId, ConnectorDefinition> connectors, List<SyncRule> rules) {
        this(metaverse, connectors, rules, Budget.USUAL);
    }

    /// The same with another schedule.
    public Configuration with(Schedule other) {
        return new Configuration(metaverse, connectors, rules, budget, other);
    }

    public Optional<ConnectorDefinition> connector(String name) {
        return connectors.values().stream()
                .filter(connector -> connector.name().equalsIgnoreCase(name)
                        || connector.id().toString().equalsIgnoreCase(name))
                .findFirst();
    }
}
