package org.syncline.journey;

import java.time.Duration;
import java.time.Instant;

/// How much of the time of `./dev soak --minutes N` each of its parts may take.
public final class Soak {

    /// From this many minutes on a soak is a whole one: it takes longer if it has not killed often enough.
    private static final int WHOLE = 60;

    private static final int ENOUGH = 500;

    /// In per cent; the parts without a length of their own have the rest.
    public enum Part {
        KILLS(60),
        STORE(10),
        MEMBERS(5);

        private final int share;

        Part(int share) {
            this.share = share;
        }
    }

    /// @param isWhole whether it is to go on until enough is done
    public record End(Instant at, boolean isWhole) {

        public boolean isReached(long done) {
            return Instant.now().isAfter(at) && (!isWhole || done >= ENOUGH);
        }
    }

    private Soak() {}

    public static End end(Part part) {
        int minutes = Integer.getInteger("soak.minutes", 0);
        return new End(
                Instant.now()
                        .plus(Duration.ofMinutes(minutes)
                                .multipliedBy(part.share)
                                .dividedBy(100)),
                part == Part.KILLS && minutes >= WHOLE);
    }
}
