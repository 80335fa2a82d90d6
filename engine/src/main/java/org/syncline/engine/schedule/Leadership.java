package org.syncline.engine.schedule;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.store.Database;
import org.syncline.store.Transaction;

/// Whether this process runs the schedule (ADR 27).
///
/// A lease in the database, prolonged by a heart of its own while cycles run. What is believed here is cautious and
/// may be out of date; what counts is asked of the database in the transaction that acts on it.
final class Leadership {

    /// From the death of a leader to the next one: at most this and a beat.
    static final Duration LEASE = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final int BEATS = 5;

    private final Database database;
    private final String name;
    private final UUID holder = UUID.randomUUID();
    private final AtomicReference<Lease> lease = new AtomicReference<>(new Lease.None());

    /// @param name for people: where this process runs
    Leadership(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    private sealed interface Lease {

        record None() implements Lease {}

        /// @param ends by the clock of this machine that only goes forward, counted from before it was asked for
        record Held(long fence, long ends) implements Lease {}
    }

    static Duration beat() {
        return LEASE.dividedBy(BEATS);
    }

    /// Prolongs the lease, or takes it if it is free.
    void renew() {
        long asked = System.nanoTime();
        var before = lease.get();
        lease.set(database.in(transaction -> renewed(transaction, before, asked + LEASE.toNanos())));
        if (before instanceof Lease.None && lease.get() instanceof Lease.Held(var fence, var _)) {
            LOG.info("This process runs the schedule now ({}, fence {}).", name, fence);
        } else if (before instanceof Lease.Held(var fence, var _) && lease.get() instanceof Lease.None) {
            LOG.warn("Another process runs the schedule now; this one did until fence {}.", fence);
        }
    }

    private Lease renewed(Transaction transaction, Lease before, long ends) {
        return switch (before) {
            case Lease.Held(var fence, var _) ->
                transaction.leader().renew(holder, fence, LEASE) ? new Lease.Held(fence, ends) : new Lease.None();
            case Lease.None() ->
                transaction
                        .leader()
                        .take(holder, name, LEASE)
                        .<Lease>map(fence -> new Lease.Held(fence, ends))
                        .orElseGet(Lease.None::new);
        };
    }

    /// Whether this process leads, as far as it knows.
    boolean isHeld() {
        return lease.get() instanceof Lease.Held(var _, var ends) && System.nanoTime() - ends < 0;
    }

    /// Whether it leads until the transaction ends.
    boolean leads(Transaction transaction) {
        return lease.get() instanceof Lease.Held(var fence, var _)
                && transaction.leader().leads(holder, fence);
    }

    void began(Transaction transaction, long cycle) {
        if (lease.get() instanceof Lease.Held(var fence, var _)) {
            transaction.leader().began(cycle, fence);
        }
    }

    /// Another process may lead at once.
    void release() {
        if (lease.getAndSet(new Lease.None()) instanceof Lease.Held(var fence, var _)) {
            database.run(transaction -> transaction.leader().release(holder, fence));
        }
    }
}
