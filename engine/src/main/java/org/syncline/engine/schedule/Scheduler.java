package org.syncline.engine.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.engine.CycleRunner;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.Retention;
import org.syncline.store.Database;
import org.syncline.store.RunId;
import org.syncline.store.Transaction;

/// Begins cycles when they are due, as long as this process is the one that leads (operations.md 6).
///
/// Two threads: one keeps the lease, the other looks every second what is next and does it. What it remembers is in the
/// database, so the next process goes on where this one was.
public final class Scheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TO_STOP = Duration.ofSeconds(20);
    private static final long NONE = 0;

    private final Database database;
    private final Supplier<Optional<Engine>> engines;
    private final Leadership leadership;
    private final String startedBy;
    private final Duty duty;
    private final Noting progress;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread heart;
    private final Thread loop;

    /// @param engines the engine with what was applied last; nothing: nothing is applied
    /// @param name of this process, for people
    /// @param startedBy as it is in the history of runs
    /// @param progress told how far its cycles are
    public Scheduler(
            Database database, Supplier<Optional<Engine>> engines, String name, String startedBy, Progress progress) {
        this.database = database;
        this.engines = engines;
        this.leadership = new Leadership(database, name);
        this.startedBy = startedBy;
        this.duty = new Duty(database);
        this.progress = new Noting(new AtomicLong(NONE), progress);
        this.heart = Thread.ofPlatform().daemon().name("scheduler heart").unstarted(this::beat);
        this.loop = Thread.ofPlatform().daemon().name("scheduler").unstarted(this::look);
    }

    public Scheduler start() {
        heart.start();
        loop.start();
        return this;
    }

    /// Whether this process leads, as far as it knows.
    public boolean leads() {
        return leadership.isHeld();
    }

    private void beat() {
        do {
            try {
                leadership.renew();
            } catch (RuntimeException unreachable) {
                LOG.info("The lease on the schedule cannot be prolonged: {}", unreachable.getMessage());
            }
        } while (!closesWithin(Leadership.beat()));
    }

    private void look() {
        do {
            try {
                if (leadership.isHeld()) {
                    engines.get().ifPresent(this::serve);
                }
            } catch (RuntimeException failed) {
                LOG.warn("The schedule could not be served; it is tried again: {}", failed.getMessage());
                LOG.info("why", failed);
            }
        } while (!closesWithin(LOOK));
    }

    private void serve(Engine engine) {
        var situation = duty.situation(engine);
        switch (Deciding.next(situation)) {
            case Decision.Wait _ -> {}
            case Decision.EndSuspension(var over) -> leading(transaction -> duty.resume(transaction, over));
            case Decision.RequireFull(var connectors) ->
                leading(transaction -> duty.requireFull(transaction, connectors));
            case Decision.Maintain() -> maintain(engine);
            case Decision.Begin begin -> {
                leading(transaction -> duty.warn(transaction, engine, situation));
                run(engine, begin);
            }
        }
    }

    private void leading(Consumer<Transaction> act) {
        database.run(transaction -> {
            if (leadership.leads(transaction)) {
                act.accept(transaction);
            }
        });
    }

    private void maintain(Engine engine) {
        var at = database.in(transaction -> transaction.scheduler().read().now());
        var schedule = engine.installed().configuration().schedule();
        new Retention(database).sweep(schedule, at);
        leading(transaction -> {
            transaction.alerts().purge(at.minus(schedule.keepRuns()));
            transaction.scheduler().maintained(at);
        });
    }

    private void run(Engine engine, Decision.Begin begin) {
        var ran = engine.cycles()
                .run(begin.policy(), startedBy, progress, _ -> {}, new Gate(leadership, begin.tick(), closing));
        progress.number().set(NONE);
        if (ran.isPresent()) {
            var tick = duty.situation(engine).tick();
            leading(transaction -> transaction.scheduler().ticked(tick));
        }
    }

    /// A cycle begins only under the lease, and the point of the schedule that it serves is served from then on,
    /// whatever becomes of it.
    private record Gate(Leadership leadership, Instant tick, CountDownLatch closing) implements CycleRunner.Gate {

        @Override
        public boolean mayBegin(Transaction transaction) {
            return leadership.leads(transaction);
        }

        @Override
        public void begun(Transaction transaction, long number) {
            leadership.began(transaction, number);
            transaction.scheduler().ticked(tick);
        }

        @Override
        public boolean mayGoOn() {
            return leadership.isHeld() && closing.getCount() > 0;
        }
    }

    /// Knows which cycle goes on, and passes on all it hears.
    private record Noting(AtomicLong number, Progress listener) implements Progress {

        @Override
        public void begunCycle(long cycle) {
            number.set(cycle);
            listener.begunCycle(cycle);
        }

        @Override
        public void begun(RunId run) {
            listener.begun(run);
        }

        @Override
        public void at(String phase, long done, long expected) {
            listener.at(phase, done, expected);
        }
    }

    /// Stops the cycle that was begun here after the objects it works on, waits for that, and lets another process
    /// lead.
    @Override
    public void close() {
        closing.countDown();
        try {
            engines.get()
                    .filter(_ -> progress.number().get() != NONE)
                    .ifPresent(engine -> engine.cycles().stop(progress.number().get()));
            if (!loop.join(TO_STOP)) {
                LOG.warn("The cycle did not stop in time; it is marked as interrupted when the next one begins.");
            }
            heart.join(TO_STOP);
            leadership.release();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.info("The lease on the schedule runs out by itself.", unreachable);
        }
    }

    private boolean closesWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }
}
