package org.syncline.server.work;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.syncline.engine.Progress;
import org.syncline.store.RunId;

/// Where a cycle is that this process runs, and that nobody started here.
final class Followed implements Progress {

    private final Clock clock;
    private final AtomicReference<@Nullable Running> run = new AtomicReference<>();

    Followed(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void begun(RunId begun) {
        var next = new Running(clock);
        next.begun(begun);
        run.set(next);
    }

    @Override
    public void at(String phase, long done, long expected) {
        current().ifPresent(one -> one.at(phase, done, expected));
    }

    /// The run it is at, or was at last.
    Optional<Running> current() {
        return Optional.ofNullable(run.get());
    }
}
