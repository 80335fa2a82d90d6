package org.syncline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// What the runs since a moment come to, taken together: by day, by run profile, and what went wrong last
/// (service-manager-ui.md 2).
public final class RunTrends {

    private static final String DAYS = """
            SELECT (r.started_at AT TIME ZONE 'UTC')::date AS day,
                   sum(coalesce((s.counters ->> 'export-add')::bigint, 0)
                     + coalesce((s.counters ->> 'export-update')::bigint, 0)
                     + coalesce((s.counters ->> 'export-rename')::bigint, 0)
                     + coalesce((s.counters ->> 'export-delete')::bigint, 0)
                     + coalesce((s.counters ->> 'export-delete-add')::bigint, 0)),
                   sum(coalesce((s.counters ->> 'export-failure')::bigint, 0))
              FROM run r JOIN run_step s ON s.run = r.id
             WHERE r.started_at >= :since AND s.type = 'export'
             GROUP BY day
             ORDER BY day
            """;

    /// What did not begin took no time.
    private static final String TIMES = """
            SELECT connector, profile, count(*),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - started_at)),
                   max(extract(epoch FROM ended_at - started_at))
              FROM run
             WHERE started_at >= :since AND ended_at IS NOT NULL AND result NOT LIKE 'no-start-%'
             GROUP BY connector, profile
             ORDER BY connector, profile
            """;

    private static final String LAST = """
            SELECT max(id) FROM run WHERE started_at >= :since AND ended_at IS NOT NULL GROUP BY connector, profile
            """;

    private static final String FAULTS = """
            SELECT run, step, counter, count(*)
              FROM run_object
             WHERE run = ANY (:runs)
               AND (counter LIKE 'error/%' OR counter IN ('export-not-reimported', 'flapping'))
             GROUP BY run, step, counter
             ORDER BY run, step, counter
            """;

    private final Handle handle;
    private final Connectors connectors;

    RunTrends(Handle handle, Connectors connectors) {
        this.handle = handle;
        this.connectors = connectors;
    }

    /// What exports that began on a day sent.
    ///
    /// @param day in UTC
    /// @param exported changes that a connected system accepted
    /// @param failed changes that it refused
    public record Day(LocalDate day, long exported, long failed) {}

    /// How long the runs of a profile took, in seconds.
    ///
    /// @param median half of them took no longer
    public record Times(ConnectorId connector, String profile, long runs, double median, double longest) {}

    /// How many objects are kept behind one kind of fault of one step.
    ///
    /// @param counter `error/` and the code, or the counter of a warning
    public record Fault(long run, int step, String counter, long objects) {}

    /// Days on which nothing was to be exported are missing.
    public List<Day> days(Instant since) {
        return handle.createQuery(DAYS)
                .bind("since", RunStore.time(since))
                .map((row, _) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)))
                .list();
    }

    public List<Times> times(Instant since) {
        return handle.createQuery(TIMES)
                .bind("since", RunStore.time(since))
                .map((row, _) -> new Times(
                        connectors.id(row.getShort(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getDouble(4),
                        row.getDouble(5)))
                .list();
    }

    /// The last run that is over of every run profile of every connector.
    public List<RunId> last(Instant since) {
        return handle.createQuery(LAST)
                .bind("since", RunStore.time(since))
                .mapTo(Long.class)
                .map(RunId::new)
                .list();
    }

    /// What went wrong in these runs, by kind, as long as the objects behind it are kept.
    public List<Fault> faults(Collection<RunId> runs) {
        return handle.createQuery(FAULTS)
                .bindArray("runs", Long.class, runs.stream().map(RunId::number).toList())
                .map((row, _) -> new Fault(row.getLong(1), row.getInt(2), row.getString(3), row.getLong(4)))
                .list();
    }
}
