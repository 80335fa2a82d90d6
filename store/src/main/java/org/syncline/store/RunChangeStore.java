package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;
import tools.jackson.databind.json.JsonMapper;

/// What runs changed, attribute by attribute. Goes with its run, or before it.
public final class RunChangeStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String OF = """
            SELECT step, layer, object, joined, subject, changes
              FROM run_change
             WHERE run = :run
               AND (:step = 0 OR step = :step)
               AND (:subject = ''
                    OR lower(subject) = lower(:subject)
                    OR joined IN (SELECT joined FROM run_change
                                   WHERE run = :run AND joined <> 0 AND lower(subject) = lower(:subject)))
             ORDER BY step, layer, object
             LIMIT :limit
            """;

    private static final String OF_OBJECTS = """
            SELECT step, layer, object, joined, subject, changes
              FROM run_change
             WHERE run = :run
               AND step = :step
               AND layer <> :metaverse
               AND object = ANY (:objects)
             ORDER BY layer, object
            """;

    private static final BulkTable<OfRun> TABLE = new BulkTable<>(
            "run_change",
            List.of("run", "step", "layer", "object"),
            List.of("joined", "subject", "changes"),
            List.of(),
            (row, out) -> {
                out.number(row.run());
                out.number(row.change().step());
                out.number(row.change().layer().number());
                out.number(row.change().object());
                out.number(row.change().joined());
                out.text(row.change().subject());
                out.text(JSON.writeValueAsString(
                        new Text(row.change().operation(), row.change().attributes())));
            });

    private final Handle handle;
    private final BulkWriter writer;

    RunChangeStore(Handle handle, BulkWriter writer) {
        this.handle = handle;
        this.writer = writer;
    }

    private record OfRun(long run, RunChange change) {}

    private record Text(String operation, List<RunChange.Attribute> attributes) {}

    /// One statement, however many there are.
    public void add(RunId run, Collection<RunChange> changes) {
        writer.insert(
                TABLE,
                changes.stream().map(change -> new OfRun(run.number(), change)).toList());
    }

    /// What a run changed, step by step.
    ///
    /// @param step 0 for all of them
    /// @param subject what an object was called, whatever the case, and what is joined to it; empty for all
    public List<RunChange> of(RunId run, int step, String subject, int limit) {
        return handle.createQuery(OF)
                .bind("run", run.number())
                .bind("step", step)
                .bind("subject", subject)
                .bind("limit", limit)
                .map((row, _) -> change(row))
                .list();
    }

    /// What a step changed of these CS objects.
    public List<RunChange> of(RunId run, int step, Collection<CsObjectId> objects) {
        return handle.createQuery(OF_OBJECTS)
                .bind("run", run.number())
                .bind("step", step)
                .bind("metaverse", RunChange.Layer.METAVERSE.number())
                .bindArray(
                        "objects",
                        Long.class,
                        objects.stream().map(CsObjectId::number).toList())
                .map((row, _) -> change(row))
                .list();
    }

    /// Forgets those of runs that ended before that moment; of so many runs at most. How many rows.
    public int purge(Instant before, int limit) {
        return handle.createUpdate(
                        "DELETE FROM run_change WHERE run IN (SELECT r.id FROM run r WHERE r.ended_at < :before"
                                + " AND EXISTS (SELECT FROM run_change c WHERE c.run = r.id) ORDER BY r.id LIMIT :limit)")
                .bind("before", RunStore.time(before))
                .bind("limit", limit)
                .execute();
    }

    private static RunChange change(ResultSet row) throws SQLException {
        var text = JSON.readValue(row.getString(6), Text.class);
        return new RunChange(
                row.getInt(1),
                RunChange.Layer.of(row.getInt(2)),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                text.operation(),
                text.attributes());
    }
}
