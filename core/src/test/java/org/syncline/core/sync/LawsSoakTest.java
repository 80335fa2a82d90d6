package org.syncline.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Arbitrary;

/// The laws of [Histories] over seeds that nobody has tried, for as long as one gives it. Prints what it has held, and
/// the seed it failed with; `-Dseed=N` plays that one alone.
@Tag("soak")
class LawsSoakTest {

    private static final int AT_LEAST = 5000;
    private static final int ROUND = 100;

    @Test
    void the_laws_hold_for_as_long_as_one_looks() {
        var previews = new AtomicLong();
        var laws = Map.<String, Consumer<Arbitrary>>of(
                "convergence", Histories::fullChangesNothing,
                "settling", Histories::everythingSettles,
                "idempotence", Histories::aSecondSynchronizationChangesNothing,
                "order", Histories::orderMakesNoDifference,
                "contested joins", Histories::whoJoinedFirstStays,
                "preview", any -> previews.addAndGet(Histories.aPreviewIsTheRun(any)));
        var held = new TreeMap<String, Long>();
        var until = Instant.now().plus(Duration.ofMinutes(Integer.getInteger("soak.minutes", 0)));
        long first = Long.getLong("seed", System.nanoTime() >>> 16);
        System.out.println("the first seed is " + first);
        for (long from = first; from < first + AT_LEAST || Instant.now().isBefore(until); from += ROUND) {
            for (var law : new TreeMap<>(laws).entrySet()) {
                for (long seed = from; seed < from + ROUND; seed++) {
                    holds(law.getKey(), law.getValue(), seed);
                    held.merge(law.getKey(), 1L, Long::sum);
                }
            }
            if ((from - first) % (10 * ROUND) == 0) {
                System.out.println("so far: " + held);
            }
        }
        System.out.println("histories held by law: " + held + ", previews compared: " + previews);
    }

    private static void holds(String name, Consumer<Arbitrary> law, long seed) {
        try {
            law.accept(Arbitrary.of(seed));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(name + ", -Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }
}
