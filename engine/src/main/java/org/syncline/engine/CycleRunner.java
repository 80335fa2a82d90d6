package org.syncline.engine;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.syncline.store.Database;
import org.syncline.store.RunId;
import org.syncline.store.Transaction;

/// Runs cycles, one at a time among all processes, and keeps their history (operations.md 6).
public final class CycleRunner {

    private static final Set<Result> INTERRUPTED = EnumSet.of(
            Result.STOPPED_USER_TERMINATION, Result.STOPPED_SERVER_SHUTDOWN, Result.STOPPED_UNEXPECTED_ERROR);

    private final Database database;
    private final Cycle cycle;
    private final Clock clock;

    CycleRunner(Database database, Cycle cycle, Clock clock) {
        this.database = database;
        this.cycle = cycle;
        this.clock = clock;
    }

    /// Who has a word in whether a cycle begins and goes on.
    public interface Gate {

        /// For a cycle that somebody starts.
        Gate OPEN = new Gate() {};

        /// Asked in the transaction that begins the cycle. If not, there is none.
        default boolean mayBegin(Transaction transaction) {
            return true;
        }

        /// Told in the same transaction.
        default void begun(Transaction transaction, long cycle) {}

        /// Asked before each run.
        default boolean mayGoOn() {
            return true;
        }
    }

    /// Runs a cycle to its end. When it is asked to stop, no other run of it begins.
    ///
    /// @param each told of every run when it has ended
    /// @return nothing: another cycle or a run is going on
    public Optional<List<Run>> run(Cycle.Policy policy, String startedBy, Progress progress, Consumer<Run> each) {
        return run(policy, startedBy, progress, each, Gate.OPEN);
    }

    /// The same, if the gate lets it.
    ///
    /// @return nothing: another cycle or a run is going on, or the gate is closed
    public Optional<List<Run>> run(
            Cycle.Policy policy, String startedBy, Progress progress, Consumer<Run> each, Gate gate) {
        var lock = database.locks().tryCycle();
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (var held = lock.get()) {
            var begun = begin(policy, startedBy, gate);
            return begun.map(number -> {
                progress.begunCycle(number);
                var cut = new AtomicBoolean();
                BooleanSupplier stops = () -> {
                    cut.set(cut.get() || !gate.mayGoOn() || !held.stillHeld());
                    return cut.get() || stopRequested(number);
                };
                return toItsEnd(
                        number, policy, cut, () -> cycle.run(policy, startedBy, noting(number, progress), each, stops));
            });
        }
    }

    /// @param cut set when the cycle was not to go on
    private List<Run> toItsEnd(long number, Cycle.Policy policy, AtomicBoolean cut, Supplier<List<Run>> work) {
        var result = Result.STOPPED_UNEXPECTED_ERROR;
        try {
            var runs = work.get();
            result = cut.get()
                    ? Result.STOPPED_SERVER_SHUTDOWN
                    : runs.stream().map(Run::result).reduce(Result.SUCCESS, Result::worse);
            return runs;
        } finally {
            end(number, policy, stopRequested(number) ? Result.STOPPED_USER_TERMINATION : result);
        }
    }

    /// What goes on and keeps a cycle from beginning, for whoever wants to start one; nothing: it may begin.
    public Optional<String> busy() {
        var held = database.in(Transaction::heldLocks);
        if (held.cycle()) {
            return Optional.of("Another cycle is running. Wait for its end, or stop it.");
        }
        return database.in(transaction -> transaction.connectors().all()).stream()
                .filter(connector -> held.connectors().contains(connector.id()))
                .findFirst()
                .map(connector -> "Connector '%s' is busy: a run works on it. Wait for its end, or stop it."
                        .formatted(connector.name()));
    }

    /// Asks a cycle to stop: its run after the objects it works on, and no other begins. Heeded by whichever process
    /// runs it.
    ///
    /// @return whether it was going on
    public boolean stop(long number) {
        return database.in(transaction -> {
            transaction.runs().these(transaction.cycles().runs(number)).stream()
                    .filter(run -> run.end() instanceof org.syncline.store.Run.End.Open)
                    .forEach(run -> transaction.runs().requestStop(run.id()));
            return transaction.cycles().requestStop(number);
        });
    }

    private Optional<Long> begin(Cycle.Policy policy, String startedBy, Gate gate) {
        return database.in(transaction -> {
            if (!transaction.heldLocks().connectors().isEmpty() || !gate.mayBegin(transaction)) {
                return Optional.empty();
            }
            transaction.cycles().closeInterrupted(clock.instant());
            long number =
                    transaction.cycles().begin(policy.name().toLowerCase(Locale.ROOT), startedBy, clock.instant());
            gate.begun(transaction, number);
            return Optional.of(number);
        });
    }

    private boolean stopRequested(long number) {
        return database.in(transaction -> transaction.cycles().stopRequested(number));
    }

    /// After an initial cycle that ran to its end, deltas are enough again (operations.md 6.2).
    private void end(long number, Cycle.Policy policy, Result result) {
        database.run(transaction -> {
            transaction.cycles().end(number, result.code(), clock.instant());
            if (policy == Cycle.Policy.INITIAL && !INTERRUPTED.contains(result)) {
                transaction.scheduler().initialNext(false);
            }
        });
    }

    /// Writes down which runs are of the cycle, as they begin.
    private Progress noting(long number, Progress progress) {
        return new Progress() {

            @Override
            public void begun(RunId run) {
                database.run(transaction -> transaction.cycles().add(number, run));
                progress.begun(run);
            }

            @Override
            public void at(String phase, long done, long expected) {
                progress.at(phase, done, expected);
            }
        };
    }
}
