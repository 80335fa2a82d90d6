package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The history of cycles, and which runs were theirs (operations.md 5 and 6).
public final class CycleStore {

    private static final String BEGIN = """
            INSERT INTO cycle (policy, started_by, started_at, result)
            VALUES (:policy, :by, :at, 'in-progress')
            RETURNING id
            """;

    private static final String CLOSE_INTERRUPTED = """
            UPDATE cycle SET ended_at = :at, result = :result WHERE ended_at IS NULL
            """;

    private static final String BEFORE = """
            SELECT id, policy, started_by, started_at, ended_at, result
              FROM cycle WHERE id < :before ORDER BY id DESC LIMIT :limit
            """;

    private static final String RUNS_OF = """
            SELECT run FROM cycle_run WHERE cycle = :cycle ORDER BY run
            """;

    private static final String CYCLES_OF = """
            SELECT run, cycle FROM cycle_run WHERE run = ANY (:runs)
            """;

    private static final String PURGE = """
            DELETE FROM cycle c
             WHERE c.ended_at < :before
               AND NOT EXISTS (SELECT FROM cycle_run r WHERE r.cycle = c.id)
            """;

    private final Handle handle;

    CycleStore(Handle handle) {
        this.handle = handle;
    }

    /// A new cycle. The caller holds the lock of cycles.
    public long begin(String policy, String startedBy, Instant at) {
        return handle.createQuery(BEGIN)
                .bind("policy", policy)
                .bind("by", startedBy)
                .bind("at", RunStore.time(at))
                .mapTo(Long.class)
                .one();
    }

    /// That run is part of that cycle.
    public void add(long cycle, RunId run) {
        handle.createUpdate("INSERT INTO cycle_run (run, cycle) VALUES (:run, :cycle)")
                .bind("run", run.number())
                .bind("cycle", cycle)
                .execute();
    }

    public void end(long cycle, String result, Instant at) {
        handle.createUpdate("UPDATE cycle SET ended_at = :at, result = :result WHERE id = :cycle")
                .bind("cycle", cycle)
                .bind("at", RunStore.time(at))
                .bind("result", result)
                .execute();
    }

    /// Ends the cycles that were left in progress. Only for who holds the lock of cycles.
    public void closeInterrupted(Instant at) {
        handle.createUpdate(CLOSE_INTERRUPTED)
                .bind("at", RunStore.time(at))
                .bind("result", RunStore.INTERRUPTED)
                .execute();
    }

    /// Asks a cycle to begin no other run; heeded by whichever process runs it.
    ///
    /// @return whether it was going on
    public boolean requestStop(long cycle) {
        return handle.createUpdate("UPDATE cycle SET stop_requested = true WHERE id = :cycle AND ended_at IS NULL")
                        .bind("cycle", cycle)
                        .execute()
                == 1;
    }

    public boolean stopRequested(long cycle) {
        return handle.createQuery("SELECT stop_requested FROM cycle WHERE id = :cycle")
                .bind("cycle", cycle)
                .mapTo(Boolean.class)
                .one();
    }

    public Optional<CycleRecord> find(long cycle) {
        return before(cycle + 1, 1).stream()
                .filter(one -> one.number() == cycle)
                .findFirst();
    }

    /// The cycles before that one, the latest first.
    public List<CycleRecord> before(long cycle, int limit) {
        return handle.createQuery(BEFORE)
                .bind("before", cycle)
                .bind("limit", limit)
                .map((row, _) -> cycle(row))
                .list();
    }

    /// The runs of a cycle, in the order in which they began.
    public List<RunId> runs(long cycle) {
        return handle.createQuery(RUNS_OF)
                .bind("cycle", cycle)
                .mapTo(Long.class)
                .map(RunId::new)
                .list();
    }

    /// Of these runs, those that are part of a cycle, and of which.
    public SortedMap<Long, Long> cyclesOf(Collection<RunId> runs) {
        var found = new TreeMap<Long, Long>();
        handle.createQuery(CYCLES_OF)
                .bindArray("runs", Long.class, runs.stream().map(RunId::number).toList())
                .map((row, _) -> found.put(row.getLong(1), row.getLong(2)))
                .list();
        return found;
    }

    /// Forgets the cycles that ended before that moment and of which no run is left.
    public int purge(Instant before) {
        return handle.createUpdate(PURGE).bind("before", RunStore.time(before)).execute();
    }

    private static CycleRecord cycle(ResultSet row) throws SQLException {
        var ended = Optional.ofNullable(row.getObject(5, OffsetDateTime.class));
        return new CycleRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                ended.<Run.End>map(at -> new Run.End.At(at.toInstant())).orElseGet(Run.End.Open::new),
                row.getString(6));
    }
}
