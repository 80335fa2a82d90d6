package org.syncline.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// How many objects of every connector wait to be sent, by operation; a range of an index.
final class PendingCounts {

    private static final String COUNTS = """
            SELECT connector, pending_export, count(*)
              FROM cs_object
             WHERE pending_export <> 0
             GROUP BY connector, pending_export
            """;

    private PendingCounts() {}

    static SortedMap<ConnectorId, Map<Operation, Long>> all(Handle handle, Connectors connectors) {
        var counts = new TreeMap<ConnectorId, Map<Operation, Long>>();
        handle.createQuery(COUNTS)
                .map((row, _) -> counts.computeIfAbsent(
                                connectors.id(row.getShort(1)), _ -> new EnumMap<>(Operation.class))
                        .put(Operation.of(row.getInt(2)), row.getLong(3)))
                .list();
        return counts;
    }
}
