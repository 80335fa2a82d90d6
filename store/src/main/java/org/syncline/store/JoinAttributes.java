package org.syncline.store;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;

/// The attributes whose values are kept findable, because a join criterion or a search needs them: those of
/// each connector space and those of the metaverse (DECISIONS 8a). Sorted, whatever it is made from.
public record JoinAttributes(Map<ConnectorId, Set<AttributeName>> connectors, Set<AttributeName> metaverse) {

    public static final JoinAttributes NONE = new JoinAttributes(Map.of(), Set.of());

    public JoinAttributes {
        var sorted = new TreeMap<ConnectorId, Set<AttributeName>>();
        connectors.forEach((connector, names) -> {
            if (!names.isEmpty()) {
                sorted.put(connector, sorted(names));
            }
        });
        connectors = Collections.unmodifiableMap(sorted);
        metaverse = sorted(metaverse);
    }

    Set<AttributeName> of(ConnectorId connector) {
        return connectors.getOrDefault(connector, Collections.emptySortedSet());
    }

    private static Set<AttributeName> sorted(Set<AttributeName> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
