package org.syncline.core.sync;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.ValueType;

/// What synchronization knows besides the objects: the rules, what there can be, and the connectors' parameters.
public record Landscape(RuleSet rules, Schema metaverse, SortedMap<ConnectorId, Space> spaces) {

    public Landscape {
        spaces = FrozenMap.of(spaces);
    }

    /// One connector space: its name, its schema, and what `%…%` means in rules of it (rules.md 6.1).
    ///
    /// @param parameters what is known of the connector as a whole
    /// @param domains what is known of an object besides, by the top of the domain it is in
    /// @param parting what becomes of its objects when they leave
    public record Space(
            String name,
            Schema schema,
            SortedMap<String, String> parameters,
            SortedMap<DistinguishedName, SortedMap<String, String>> domains,
            Parting parting) {

        public Space {
            parameters = FrozenMap.of(parameters);
            domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
        }

        /// Without domains.
        public Space(String name, Schema schema, SortedMap<String, String> parameters) {
            this(name, schema, parameters, new TreeMap<>(), Parting.USUAL);
        }

        public Space with(Parting other) {
            return new Space(name, schema, parameters, domains, other);
        }

        /// What `%…%` means for an object: what is said of the innermost domain it is in.
        public Map<String, String> parameters(DistinguishedName object) {
            if (domains.isEmpty()) {
                return parameters;
            }
            return domains.entrySet().stream()
                    .filter(domain -> object.isAtOrBelow(domain.getKey()))
                    .max(Comparator.comparingInt(
                            domain -> domain.getKey().parts().size()))
                    .<Map<String, String>>map(Map.Entry::getValue)
                    .orElse(parameters);
        }

        /// The groups that scopes ask for, whichever domain an object is in (rules.md 3.1).
        public SortedSet<DistinguishedName> groupsAskedFor(ConnectorId connector, RuleSet rules) {
            var groups = new TreeSet<>(rules.groupsAskedFor(connector, parameters));
            domains.values().forEach(domain -> groups.addAll(rules.groupsAskedFor(connector, domain)));
            return Collections.unmodifiableSortedSet(groups);
        }

        /// All names that mean something for any object.
        public Set<String> known() {
            var known = new TreeSet<>(parameters.keySet());
            domains.values().forEach(domain -> known.addAll(domain.keySet()));
            return known;
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

    /// Whether what an object gave goes with it, whichever connector it is of.
    boolean recalls() {
        var all = FrozenMap.of(spaces);
        for (int i = 0; i < all.size(); i++) {
            if (!all.valueAt(i).parting().recalls()) {
                return false;
            }
        }
        return true;
    }

    /// Whether an outbound rule may write the name of what an MV object refers to, as a copy to a text (rules.md R4) or
    /// in
    /// an expression.
    public boolean writesNames() {
        return rules.all().stream()
                .filter(rule -> rule.rule().direction() == Direction.OUTBOUND)
                .anyMatch(rule -> rule.flows().stream()
                        .anyMatch(flow -> flow.target().type() != ValueType.REFERENCE
                                && flow.reads().stream()
                                        .anyMatch(read -> metaverse
                                                .attribute(rule.rule().sourceType(), read)
                                                .filter(known -> known.type() == ValueType.REFERENCE)
                                                .isPresent())));
    }

    /// What `%…%` means for an object of that connector (rules.md 6.1).
    Map<String, String> parameters(ConnectorId connector, DistinguishedName object) {
        return space(connector).parameters(object);
    }

    /// What `%…%` means in rules to that connector.
    public Map<String, String> parameters(ConnectorId connector) {
        return space(connector).parameters();
    }
}
