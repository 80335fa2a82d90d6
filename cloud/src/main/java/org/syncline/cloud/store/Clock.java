package org.syncline.cloud.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Virtual time: runs with the real one and can be set ahead (cloud-emulator.md 13).
record Clock(InstantSource real) {

    Instant now(Duration offset) {
        return real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }
}
