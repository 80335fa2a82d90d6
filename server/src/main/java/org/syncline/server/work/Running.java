package org.syncline.server.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.syncline.engine.Progress;
import org.syncline.store.RunId;

/// A run that goes on, as it tells of itself.
public final class Running implements Progress {

    private final Clock clock;
    private final CompletableFuture<RunId> id = new CompletableFuture<>();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private volatile Place place;

    Running(Clock clock) {
        this.clock = clock;
        this.place = new Place("", 0, 0, clock.instant(), clock.instant());
    }

    /// Where it is.
    ///
    /// @param phase what is being done; empty: nothing yet
    /// @param expected how many objects there will be, or 0 when nobody knows
    /// @param since when the phase began
    public record Place(String phase, long done, long expected, Instant since, Instant now) {

        /// Objects a second, in this phase.
        public long rate() {
            long millis = Math.max(1, Duration.between(since, now).toMillis());
            return done * 1000 / millis;
        }

        /// What a progress bar shows; empty where the end is not known.
        public Optional<Integer> percent() {
            return expected > 0 ? Optional.of((int) Math.min(100, done * 100 / expected)) : Optional.empty();
        }

        /// When it will be over, if it goes on like this.
        public Optional<Duration> left() {
            return expected > done && rate() > 0
                    ? Optional.of(Duration.ofSeconds((expected - done) / rate()))
                    : Optional.empty();
        }
    }

    @Override
    public void begun(RunId run) {
        id.complete(run);
    }

    @Override
    public void at(String phase, long done, long expected) {
        var last = place;
        var now = clock.instant();
        place = new Place(phase, done, expected, last.phase().equals(phase) ? last.since() : now, now);
    }

    /// Of one that has begun, nothing.
    void refused(String why) {
        id.completeExceptionally(new IllegalStateException(why));
    }

    void over() {
        end.complete(true);
    }

    CompletableFuture<RunId> id() {
        return id;
    }

    CompletableFuture<Boolean> end() {
        return end;
    }

    Optional<RunId> begun() {
        return id.isDone() && !id.isCompletedExceptionally() ? Optional.of(id.join()) : Optional.empty();
    }

    boolean is(RunId run) {
        return begun().filter(run::equals).isPresent();
    }

    Place place() {
        return place;
    }
}
