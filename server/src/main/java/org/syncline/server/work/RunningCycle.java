package org.syncline.server.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.Database;
import org.syncline.store.RunId;

/// The cycle that somebody started here, if one goes on; it has a thread of its own.
final class RunningCycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningCycle.class);
    private static final Duration TO_BEGIN = Duration.ofSeconds(20);

    private final Clock clock;
    private final AtomicReference<@Nullable Going> going = new AtomicReference<>();

    RunningCycle(Clock clock) {
        this.clock = clock;
    }

    /// @throws Refused if another one is running, here or elsewhere
    long start(Engine engine, Cycle.Policy policy, String startedBy) {
        var young = new Going(clock);
        if (!going.compareAndSet(null, young)) {
            throw busy(engine);
        }
        Thread.ofVirtual().name("cycle").start(() -> run(engine, policy, startedBy, young));
        try {
            return young.number.get(TO_BEGIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy(engine);
        } catch (ExecutionException | TimeoutException refused) {
            throw busy(engine);
        }
    }

    private void run(Engine engine, Cycle.Policy policy, String startedBy, Going young) {
        try {
            engine.cycles().run(policy, startedBy, young, _ -> {});
        } catch (RuntimeException failed) {
            LOG.error("the cycle could not run to its end", failed);
        } finally {
            going.set(null);
            young.number.completeExceptionally(new IllegalStateException("refused"));
            young.end.complete(true);
        }
    }

    private static Refused busy(Engine engine) {
        return new Refused(
                ExitCode.BUSY, engine.cycles().busy().orElse("Something else was running. It is over now; try again."));
    }

    /// The run it is at.
    Optional<Running> current() {
        return Optional.ofNullable(going.get()).map(one -> one.current);
    }

    /// Asks it to stop after the objects it works on.
    void stop(Database database) {
        Optional.ofNullable(going.get())
                .ifPresent(one -> database.run(transaction -> {
                    if (one.number.isDone() && !one.number.isCompletedExceptionally()) {
                        transaction.cycles().requestStop(one.number.join());
                    }
                    one.current.begun().ifPresent(run -> transaction.runs().requestStop(run));
                }));
    }

    /// Completes when it is over; nothing: none goes on.
    Optional<CompletableFuture<Boolean>> end() {
        return Optional.ofNullable(going.get()).map(one -> one.end);
    }

    /// A cycle that goes on, as it tells of itself.
    private static final class Going implements Progress {

        private final Clock clock;
        private final CompletableFuture<Long> number = new CompletableFuture<>();
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        private volatile Running current;

        private Going(Clock clock) {
            this.clock = clock;
            this.current = new Running(clock);
        }

        @Override
        public void begunCycle(long cycle) {
            number.complete(cycle);
        }

        @Override
        public void begun(RunId run) {
            var next = new Running(clock);
            next.begun(run);
            current = next;
        }

        @Override
        public void at(String phase, long done, long expected) {
            current.at(phase, done, expected);
        }
    }
}
