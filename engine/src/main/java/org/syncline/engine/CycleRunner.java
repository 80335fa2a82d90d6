package org.syncline.engine;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.store.Database;
import org.syncline.store.RunId;

/// Runs cycles, one at a time among all processes, and keeps their history (operations.md 6).
public final class CycleRunner {

    private final Database database;
    private final Cycle cycle;
    private final Clock clock;

    CycleRunner(Database database, Cycle cycle, Clock clock) {
        this.database = database;
        this.cycle = cycle;
        this.clock = clock;
    }

    /// Runs a cycle to its end. When it is asked to stop, no other run of it begins.
    ///
    /// @param each told of every run when it has ended
    /// @return nothing: another cycle is running
    public Optional<List<Run>> run(Cycle.Policy policy, String startedBy, Progress progress, Consumer<Run> each) {
        var lock = database.locks().tryCycle();
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (var _ = lock.get()) {
            long number = begin(policy, startedBy);
            progress.begunCycle(number);
            var result = Result.STOPPED_UNEXPECTED_ERROR;
            try {
                var runs = cycle.run(policy, startedBy, noting(number, progress), each, () -> stopRequested(number));
                result = runs.stream().map(Run::result).reduce(Result.SUCCESS, Result::worse);
                return Optional.of(runs);
            } finally {
                end(number, stopRequested(number) ? Result.STOPPED_USER_TERMINATION : result);
            }
        }
    }

    private long begin(Cycle.Policy policy, String startedBy) {
        return database.in(transaction -> {
            transaction.cycles().closeInterrupted(clock.instant());
            return transaction.cycles().begin(policy.name().toLowerCase(Locale.ROOT), startedBy, clock.instant());
        });
    }

    private boolean stopRequested(long number) {
        return database.in(transaction -> transaction.cycles().stopRequested(number));
    }

    private void end(long number, Result result) {
        database.run(transaction -> transaction.cycles().end(number, result.code(), clock.instant()));
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
