package org.syncline.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// What stays longer than it should, by connector.
///
/// @param unconfirmed objects that were sent before the last import, and that it did not show
/// @param placeholders names that others refer to, and that no import has told of
public record Lingering(SortedMap<ConnectorId, Long> unconfirmed, SortedMap<ConnectorId, Long> placeholders) {

    /// Sent since the last import counts for nothing: no import could have shown it yet.
    private static final String UNCONFIRMED = """
            WITH last AS (
                   SELECT c.number AS connector, s.run, s.step
                     FROM connector c
                    CROSS JOIN LATERAL (
                          SELECT r.number AS run, s.number AS step
                            FROM run r JOIN run_step s ON s.run = r.id
                           WHERE r.connector = c.number AND s.type LIKE '%import%' AND s.result = ANY (:results)
                           ORDER BY r.number DESC, s.number DESC
                           LIMIT 1) s),
                 sent AS (
                   SELECT o.object
                     FROM last
                     JOIN run r ON r.connector = last.connector AND r.number >= last.run
                     JOIN run_step s ON s.run = r.id AND (r.number, s.number) > (last.run, last.step)
                     JOIN run_object o ON o.run = s.run AND o.step = s.number
                    WHERE s.type = 'export'
                      AND o.counter IN
                          ('export-add', 'export-update', 'export-rename', 'export-delete', 'export-delete-add'))
            SELECT o.connector, count(*)
              FROM cs_object o JOIN last ON last.connector = o.connector
             WHERE o.awaiting_confirmation AND NOT EXISTS (SELECT FROM sent WHERE sent.object = o.id)
             GROUP BY o.connector
            """;

    private static final String PLACEHOLDERS = """
            SELECT connector, count(*) FROM cs_object WHERE state = 5 GROUP BY connector
            """;

    public Lingering {
        unconfirmed = Collections.unmodifiableSortedMap(unconfirmed);
        placeholders = Collections.unmodifiableSortedMap(placeholders);
    }

    /// Two queries.
    ///
    /// @param results of an import that did its work
    static Lingering read(Handle handle, Connectors connectors, Collection<String> results) {
        var unconfirmed = new TreeMap<ConnectorId, Long>();
        handle.createQuery(UNCONFIRMED)
                .bindArray("results", String.class, List.copyOf(results))
                .map((row, _) -> unconfirmed.put(connectors.id(row.getShort(1)), row.getLong(2)))
                .list();
        var placeholders = new TreeMap<ConnectorId, Long>();
        handle.createQuery(PLACEHOLDERS)
                .map((row, _) -> placeholders.put(connectors.id(row.getShort(1)), row.getLong(2)))
                .list();
        return new Lingering(unconfirmed, placeholders);
    }
}
