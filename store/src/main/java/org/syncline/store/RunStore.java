package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The run history (operations.md 5). Whoever runs writes with its own clock and in its own transactions, so
/// that progress can be seen.
public final class RunStore {

    /// The result of a run whose process ended in the middle of it.
    public static final String INTERRUPTED = "stopped-server-shutdown";

    static final String IN_PROGRESS = "in-progress";

    private static final String BEGIN = """
            INSERT INTO run (connector, number, profile, started_by, started_at, result, steps)
            SELECT :connector, coalesce(max(number), 0) + 1, :profile, :by, :at, 'in-progress', :steps
              FROM run WHERE connector = :connector
            RETURNING id
            """;

    private static final String SAVE_STEP = """
            INSERT INTO run_step (run, number, type, partition, started_at, ended_at, result, message, counters,
                                  connection_log)
            VALUES (:run, :number, :type, :partition, :at, CASE WHEN :result <> 'in-progress' THEN :at END, :result,
                    :message, :counters::jsonb, :log)
            ON CONFLICT (run, number) DO UPDATE
               SET ended_at = excluded.ended_at, result = excluded.result, message = excluded.message,
                   counters = excluded.counters, connection_log = excluded.connection_log
            """;

    private static final String RUNS = """
            SELECT id, connector, number, profile, started_by, started_at, ended_at, result, steps FROM run
            """;

    private static final String STEPS = """
            SELECT number, type, partition, result, message, counters, connection_log
              FROM run_step WHERE run = :run ORDER BY number
            """;

    private static final String ENDED_SINCE = """
            SELECT coalesce(max(s.run) FILTER (WHERE s.result = ANY (:results)), 0)
                 > coalesce(max(s.run) FILTER (WHERE s.result = ANY (:others)), 0)
              FROM run_step s JOIN run r ON r.id = s.run
             WHERE r.connector = :connector AND s.type = :type
            """;

    private static final String DETAILS = """
            SELECT step, counter, object, subject, detail
              FROM run_object
             WHERE run = :run AND step = :step AND counter = :counter AND object > :after
             ORDER BY object LIMIT :limit
            """;

    private static final BulkTable<OfRun> DETAIL_TABLE = new BulkTable<>(
            "run_object",
            List.of("run", "step", "counter", "object"),
            List.of("subject", "detail"),
            List.of(),
            (row, out) -> {
                out.number(row.run());
                out.number(row.detail().step());
                out.text(row.detail().counter());
                out.number(row.detail().object().number());
                out.text(row.detail().subject());
                out.text(row.detail().detail());
            });

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, Long>> COUNTERS = new TypeReference<>() {};

    private final Handle handle;
    private final BulkWriter writer;
    private final Connectors connectors;

    RunStore(Handle handle, BulkWriter writer, Connectors connectors) {
        this.handle = handle;
        this.writer = writer;
        this.connectors = connectors;
    }

    private record OfRun(long run, RunDetail detail) {}

    /// A new run with the connector's next number. The caller holds the connector's lock.
    public RunId begin(ConnectorId connector, String profile, String startedBy, int steps, Instant at) {
        return handle.createQuery(BEGIN)
                .bind("connector", connectors.number(connector))
                .bind("profile", profile)
                .bind("by", startedBy)
                .bind("at", time(at))
                .bind("steps", steps)
                .mapTo(Long.class)
                .map(RunId::new)
                .one();
    }

    /// Keeps the state of a step: once when it begins, whenever there is progress to show, and when it ends.
    public void save(RunId run, RunStepRecord step, Instant at) {
        handle.createUpdate(SAVE_STEP)
                .bind("run", run.number())
                .bind("number", step.number())
                .bind("type", step.type())
                .bind("partition", step.partition())
                .bind("at", time(at))
                .bind("result", step.result())
                .bind("message", step.message())
                .bind("counters", JSON.writeValueAsString(step.counters()))
                .bind("log", step.connectionLog())
                .execute();
    }

    /// Adds objects behind counters.
    public void details(RunId run, Collection<RunDetail> details) {
        writer.insert(
                DETAIL_TABLE,
                details.stream().map(detail -> new OfRun(run.number(), detail)).toList());
    }

    public void end(RunId run, String result, Instant at) {
        handle.createUpdate("UPDATE run SET ended_at = :at, result = :result WHERE id = :run")
                .bind("run", run.number())
                .bind("at", time(at))
                .bind("result", result)
                .execute();
    }

    /// Asks a run to stop at the next page; heeded by whichever process runs it.
    public void requestStop(RunId run) {
        handle.createUpdate("UPDATE run SET stop_requested = true WHERE id = :run AND ended_at IS NULL")
                .bind("run", run.number())
                .execute();
    }

    public boolean stopRequested(RunId run) {
        return handle.createQuery("SELECT stop_requested FROM run WHERE id = :run")
                .bind("run", run.number())
                .mapTo(Boolean.class)
                .one();
    }

    /// Ends the runs of a connector that were left in progress. Only for who holds the connector's lock.
    ///
    /// @return how many there were
    public int closeInterrupted(ConnectorId connector, Instant at) {
        handle.createUpdate("UPDATE run_step s SET ended_at = :at, result = :result FROM run r WHERE r.id = s.run"
                        + " AND r.connector = :connector AND r.ended_at IS NULL AND s.ended_at IS NULL")
                .bind("connector", connectors.number(connector))
                .bind("at", time(at))
                .bind("result", INTERRUPTED)
                .execute();
        return handle.createUpdate("UPDATE run SET ended_at = :at, result = :result WHERE connector = :connector"
                        + " AND ended_at IS NULL")
                .bind("connector", connectors.number(connector))
                .bind("at", time(at))
                .bind("result", INTERRUPTED)
                .execute();
    }

    /// Whether a step of that type ended with one of these results, and none since with one of the others.
    public boolean endedSince(
            ConnectorId connector, String type, Collection<String> results, Collection<String> others) {
        return handle.createQuery(ENDED_SINCE)
                .bind("connector", connectors.number(connector))
                .bind("type", type)
                .bindArray("results", String.class, List.copyOf(results))
                .bindArray("others", String.class, List.copyOf(others))
                .mapTo(Boolean.class)
                .one();
    }

    public Optional<Run> run(RunId run) {
        return handle.createQuery(RUNS + " WHERE id = :run")
                .bind("run", run.number())
                .map((row, _) -> run(row))
                .findOne();
    }

    /// The latest runs of all connectors, the latest first.
    public List<Run> latest(int limit) {
        return handle.createQuery(RUNS + " ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> run(row))
                .list();
    }

    /// A part of the list of the runs of those connectors.
    ///
    /// @param last the run that the part before ended with; when it is forgotten, nothing comes behind it
    public List<Run> listed(RunOrder order, Optional<RunId> last, Collection<ConnectorId> of, int limit) {
        var query = handle.createQuery(RUNS + (last.isEmpty() ? order.first() : order.behind()))
                .bindArray(
                        "of", Short.class, of.stream().map(connectors::number).toList())
                .bind("limit", limit);
        last.ifPresent(run -> query.bind("last", run.number()));
        return query.map((row, _) -> run(row)).list();
    }

    public List<RunStepRecord> steps(RunId run) {
        return handle.createQuery(STEPS)
                .bind("run", run.number())
                .map((row, _) -> new RunStepRecord(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        JSON.readValue(row.getString(6), COUNTERS),
                        row.getString(7)))
                .list();
    }

    /// These runs, in the order in which they began.
    public List<Run> these(Collection<RunId> runs) {
        return handle.createQuery(RUNS + " WHERE id = ANY (:runs) ORDER BY id")
                .bindArray("runs", Long.class, runs.stream().map(RunId::number).toList())
                .map((row, _) -> run(row))
                .list();
    }

    /// How many objects are kept behind each counter of a step.
    public SortedMap<String, Long> detailCounts(RunId run, int step) {
        var counts = new TreeMap<String, Long>();
        handle.createQuery(
                        "SELECT counter, count(*) FROM run_object WHERE run = :run AND step = :step GROUP BY counter")
                .bind("run", run.number())
                .bind("step", step)
                .map((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .forEach(_ -> {});
        return counts;
    }

    /// The objects behind one counter of one step, by id.
    public List<RunDetail> details(RunId run, int step, String counter, CsObjectId after, int limit) {
        return handle.createQuery(DETAILS)
                .bindMap(Map.of(
                        "run", run.number(), "step", step, "counter", counter, "after", after.number(), "limit", limit))
                .map((row, _) -> new RunDetail(
                        row.getInt(1),
                        row.getString(2),
                        new CsObjectId(row.getLong(3)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /// Forgets what ended before that moment; how many runs.
    public int purge(Instant before, int limit) {
        return handle.createUpdate("DELETE FROM run WHERE id IN (SELECT id FROM run WHERE ended_at < :before"
                        + " ORDER BY id LIMIT :limit)")
                .bind("before", time(before))
                .bind("limit", limit)
                .execute();
    }

    /// Forgets the objects behind the counters of runs that ended before that moment; of so many runs at most.
    public int purgeDetails(Instant before, int limit) {
        return handle.createUpdate(
                        "DELETE FROM run_object WHERE run IN (SELECT r.id FROM run r WHERE r.ended_at < :before"
                                + " AND EXISTS (SELECT FROM run_object o WHERE o.run = r.id) ORDER BY r.id LIMIT :limit)")
                .bind("before", time(before))
                .bind("limit", limit)
                .execute();
    }

    private Run run(ResultSet row) throws SQLException {
        var ended = Optional.ofNullable(row.getObject(7, OffsetDateTime.class));
        return new Run(
                new RunId(row.getLong(1)),
                connectors.id(row.getShort(2)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                ended.<Run.End>map(at -> new Run.End.At(at.toInstant())).orElseGet(Run.End.Open::new),
                row.getString(8),
                row.getInt(9));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
