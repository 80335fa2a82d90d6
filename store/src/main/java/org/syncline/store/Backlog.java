package org.syncline.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// How much waits, by connector; ranges of indexes.
///
/// @param imports objects that wait for a synchronization: pending imports, and those to be tried again
/// @param exports objects that wait to be sent, by operation
/// @param unconfirmed objects that were sent and not seen again
/// @param held objects that a limit holds back
public record Backlog(
        SortedMap<ConnectorId, Long> imports,
        SortedMap<ConnectorId, Map<Operation, Long>> exports,
        SortedMap<ConnectorId, Long> unconfirmed,
        SortedMap<ConnectorId, Long> held) {

    private static final String IMPORTS = """
            SELECT connector, count(*) FROM cs_object WHERE pending_import <> 0 OR retry GROUP BY connector
            """;

    private static final String UNCONFIRMED = """
            SELECT connector, count(*) FROM cs_object WHERE awaiting_confirmation GROUP BY connector
            """;

    private static final String HELD = """
            SELECT connector, sum(objects) FROM hold GROUP BY connector
            """;

    public Backlog {
        imports = Collections.unmodifiableSortedMap(imports);
        exports = Collections.unmodifiableSortedMap(exports);
        unconfirmed = Collections.unmodifiableSortedMap(unconfirmed);
        held = Collections.unmodifiableSortedMap(held);
    }

    /// Four queries.
    static Backlog read(Handle handle, Connectors connectors) {
        return new Backlog(
                counts(handle, connectors, IMPORTS),
                PendingCounts.all(handle, connectors),
                counts(handle, connectors, UNCONFIRMED),
                counts(handle, connectors, HELD));
    }

    private static SortedMap<ConnectorId, Long> counts(Handle handle, Connectors connectors, String sql) {
        var counts = new TreeMap<ConnectorId, Long>();
        handle.createQuery(sql)
                .map((row, _) -> counts.put(connectors.id(row.getShort(1)), row.getLong(2)))
                .list();
        return counts;
    }
}
