package org.syncline.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// What earlier imports said of exports, as run history keeps it behind its counters.
public final class Confirmations {

    private static final String BEFORE = """
            SELECT o.object, o.run, o.step, o.counter, o.detail
              FROM (SELECT id FROM run
                     WHERE connector = :connector AND id < :run
                     ORDER BY number DESC LIMIT :runs) r
              JOIN run_step s ON s.run = r.id
              JOIN run_object o ON o.run = s.run AND o.step = s.number
             WHERE o.counter = ANY (:counters) AND o.object = ANY (:objects)
             ORDER BY o.object, o.run DESC, o.step DESC
            """;

    private final Handle handle;
    private final Connectors connectors;

    Confirmations(Handle handle, Connectors connectors) {
        this.handle = handle;
        this.connectors = connectors;
    }

    /// What one import said of one object.
    public record Told(CsObjectId object, RunId run, int step, String counter, String detail) {}

    /// What was told under these counters of these objects before that run, by object, the latest first; in so many
    /// runs of the connector at most.
    public List<Told> before(
            ConnectorId connector, RunId run, int runs, Collection<String> counters, Collection<CsObjectId> objects) {
        return handle.createQuery(BEFORE)
                .bind("connector", connectors.number(connector))
                .bind("run", run.number())
                .bind("runs", runs)
                .bindArray("counters", String.class, List.copyOf(counters))
                .bindArray(
                        "objects",
                        Long.class,
                        objects.stream().map(CsObjectId::number).toList())
                .map((row, _) -> new Told(
                        new CsObjectId(row.getLong(1)),
                        new RunId(row.getLong(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
