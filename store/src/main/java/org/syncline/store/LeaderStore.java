package org.syncline.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The lease on running the schedule (ADR 27). All times are the database's: the clocks of servers may differ.
public final class LeaderStore {

    private static final String TAKE = """
            INSERT INTO leader (holder, name, fence, since, until)
            VALUES (:holder, :name, 1, clock_timestamp(), clock_timestamp() + :millis * interval '1 millisecond')
            ON CONFLICT (one) DO UPDATE
               SET holder = excluded.holder, name = excluded.name, fence = leader.fence + 1,
                   since = clock_timestamp(), until = clock_timestamp() + :millis * interval '1 millisecond'
             WHERE leader.until < clock_timestamp()
            RETURNING fence
            """;

    private static final String RENEW = """
            UPDATE leader SET until = clock_timestamp() + :millis * interval '1 millisecond'
             WHERE holder = :holder AND fence = :fence
            """;

    private static final String RELEASE = """
            UPDATE leader SET until = clock_timestamp() WHERE holder = :holder AND fence = :fence
            """;

    /// The row stays as it is until the transaction ends: nobody takes over in the middle of it.
    private static final String LEADS = """
            SELECT until > clock_timestamp() FROM leader WHERE holder = :holder AND fence = :fence FOR SHARE
            """;

    private static final String CURRENT = """
            SELECT name, fence, since, until, until > clock_timestamp() FROM leader
            """;

    private final Handle handle;

    LeaderStore(Handle handle) {
        this.handle = handle;
    }

    /// Takes the lease if nobody holds it.
    ///
    /// @return the fence of the new leader; nothing: somebody else leads
    public Optional<Long> take(UUID holder, String name, Duration lease) {
        return handle.createQuery(TAKE)
                .bind("holder", holder)
                .bind("name", name)
                .bind("millis", lease.toMillis())
                .mapTo(Long.class)
                .findOne();
    }

    /// Prolongs the lease, also one that has run out while nobody took it.
    ///
    /// @return false: somebody else has taken it
    public boolean renew(UUID holder, long fence, Duration lease) {
        return handle.createUpdate(RENEW)
                        .bind("holder", holder)
                        .bind("fence", fence)
                        .bind("millis", lease.toMillis())
                        .execute()
                == 1;
    }

    /// The next one need not wait for the end of the lease.
    public void release(UUID holder, long fence) {
        handle.createUpdate(RELEASE).bind("holder", holder).bind("fence", fence).execute();
    }

    /// Whether the holder leads now, and until this transaction ends.
    public boolean leads(UUID holder, long fence) {
        return handle.createQuery(LEADS)
                .bind("holder", holder)
                .bind("fence", fence)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /// Keeps under which fence a cycle began.
    public void began(long cycle, long fence) {
        handle.createUpdate("UPDATE cycle SET fence = :fence WHERE id = :cycle")
                .bind("cycle", cycle)
                .bind("fence", fence)
                .execute();
    }

    /// The one that leads, or led last.
    public Optional<Leader> last() {
        return handle.createQuery(CURRENT)
                .map((row, _) -> new Leader(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getBoolean(5)))
                .findOne();
    }
}
