package org.syncline.cloud.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many objects clients may send (cloud-emulator.md 11): a bucket that fills steadily. Who finds something in it
/// may send, whatever comes to; who finds nothing is refused, and what was refused counts too, so that whoever comes
/// back early waits longer. Nobody owes more than one full bucket.
///
/// Off until somebody sets it.
final class Throttle {

    /// @param objects what the bucket holds, and what flows into it in that time
    record Rate(int objects, Duration per) {

        Rate {
            if (objects < 1 || per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException("a rate lets something through in some time");
            }
        }

        private double perSecond() {
            return objects / (per.toNanos() / 1e9);
        }
    }

    private Optional<Rate> rate = Optional.empty();
    private double left;
    private Instant at = Instant.EPOCH;

    /// From now on, with a full bucket; none: as much as comes.
    synchronized void set(Optional<Rate> other, Instant now) {
        rate = other;
        left = other.map(Rate::objects).orElse(0);
        at = now;
    }

    /// @return how long whoever sends them is to stay away, if they are refused
    synchronized Optional<Duration> refuses(int objects, Instant now) {
        return rate.flatMap(allowed -> refuses(allowed, objects, now));
    }

    private Optional<Duration> refuses(Rate allowed, int objects, Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toMillis()) / 1e3;
        left = Math.min(allowed.objects(), left + seconds * allowed.perSecond());
        at = now;
        boolean refused = left <= 0;
        left = refused ? Math.max(-allowed.objects(), left - objects) : left - objects;
        return refused
                ? Optional.of(Duration.ofSeconds(Math.max(1, (long) Math.ceil(-left / allowed.perSecond()))))
                : Optional.empty();
    }
}
