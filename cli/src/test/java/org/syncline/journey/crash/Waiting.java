package org.syncline.journey.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits for what another process does.
final class Waiting {

    /// A soak has to share the machine.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Waiting() {}

    static void until(String what, BooleanSupplier isSo) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never came: " + what);
            }
            shortly();
        }
    }

    static void shortly() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
