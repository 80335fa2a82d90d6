package org.syncline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// When a connector was read last.
final class LastImports {

    /// Backwards through the runs of each connector, as far as needed.
    private static final String LAST_IMPORTS = """
            SELECT c.number, s.ended_at
              FROM connector c
             CROSS JOIN LATERAL (
                   SELECT s.ended_at
                     FROM run r JOIN run_step s ON s.run = r.id
                    WHERE r.connector = c.number AND s.type LIKE '%import%' AND s.result = ANY (:results)
                    ORDER BY r.number DESC, s.number DESC
                    LIMIT 1) s
            """;

    private LastImports() {}

    static SortedMap<ConnectorId, Instant> all(Handle handle, Connectors connectors, Collection<String> results) {
        var found = new TreeMap<ConnectorId, Instant>();
        handle.createQuery(LAST_IMPORTS)
                .bindArray("results", String.class, List.copyOf(results))
                .map((row, _) -> found.put(
                        connectors.id(row.getShort(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return found;
    }
}
