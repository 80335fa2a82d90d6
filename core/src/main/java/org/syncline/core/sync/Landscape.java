package org.syncline.core.sync;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;

/// What synchronization knows besides the objects: the rules, what there can be, and the connectors' parameters.
public record Landscape(RuleSet rules, Schema metaverse, SortedMap<ConnectorId, Space> spaces) {

    public Landscape {
        spaces = Collections.unmodifiableSortedMap(new TreeMap<>(spaces));
    }

    /// One connector space: its name, its schema, and what `%…%` means in rules of it (rules.md 6.1).
    public record Space(String name, Schema schema, SortedMap<String, String> parameters) {

        public Space {
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }
    }

    /// @throws IllegalArgumentException if there is no such connector
    public Space space(ConnectorId connector) {
        var space = spaces.get(connector);
        if (space == null) {
            throw new IllegalArgumentException("no connector " + connector);
        }
        return space;
    }

    /// What `%…%` means in rules of that connector.
    public Map<String, String> parameters(ConnectorId connector) {
        return space(connector).parameters();
    }
}
