package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the scheduler remembers from one server to the next (operations.md 6).
public final class SchedulerStore {

    private static final String READ = """
            SELECT initial_next, tick, maintained, suspended_by, suspended_reason, suspended_since, suspended_until,
                   clock_timestamp()
              FROM scheduler
            """;

    private static final String SUSPEND = """
            UPDATE scheduler
               SET suspended_by = :by, suspended_reason = :reason, suspended_since = :since, suspended_until = :until
            """;

    private static final String RESUME = """
            UPDATE scheduler
               SET suspended_by = NULL, suspended_reason = NULL, suspended_since = NULL, suspended_until = NULL
             WHERE suspended_by IS NOT NULL
            """;

    private final Handle handle;

    SchedulerStore(Handle handle) {
        this.handle = handle;
    }

    public SchedulerRecord read() {
        return handle.createQuery(READ).map((row, _) -> scheduler(row)).one();
    }

    /// In the place of one that may be there.
    public void suspend(Suspension suspension) {
        handle.createUpdate(SUSPEND)
                .bind("by", suspension.by())
                .bind("reason", suspension.reason())
                .bind("since", RunStore.time(suspension.since()))
                .bind("until", RunStore.time(suspension.until()))
                .execute();
    }

    /// Whether it was suspended.
    public boolean resume() {
        return handle.createUpdate(RESUME).execute() > 0;
    }

    public void initialNext(boolean initial) {
        handle.createUpdate("UPDATE scheduler SET initial_next = :initial")
                .bind("initial", initial)
                .execute();
    }

    public void ticked(Instant tick) {
        at("UPDATE scheduler SET tick = :at", tick);
    }

    public void maintained(Instant at) {
        at("UPDATE scheduler SET maintained = :at", at);
    }

    private void at(String sql, Instant at) {
        handle.createUpdate(sql).bind("at", RunStore.time(at)).execute();
    }

    private static SchedulerRecord scheduler(ResultSet row) throws SQLException {
        var suspendedBy = Optional.ofNullable(row.getString(4));
        return new SchedulerRecord(
                row.getBoolean(1),
                time(row, 2),
                time(row, 3),
                suspendedBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Suspension(suspendedBy.get(), row.getString(5), there(row, 6), there(row, 7))),
                there(row, 8));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Instant there(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
