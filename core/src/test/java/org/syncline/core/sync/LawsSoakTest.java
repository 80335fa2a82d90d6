package org.syncline.core.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Arbitrary;

/// The laws of [Histories] over seeds that nobody has tried: so many of each, and as many more as fit into its share of
/// the soak. Writes `docs/proof/laws.md`, and names the seed it failed with; `-Dseed=N` begins with that one.
@Tag("soak")
class LawsSoakTest {

    private static final int AT_LEAST = 5000;
    private static final int ROUND = 100;

    /// Of the minutes of the soak, in per cent.
    private static final int SHARE = 5;

    private static final Path RESULT = Path.of("../docs/proof/laws.md");

    @Test
    void the_laws_hold_for_as_long_as_one_looks() throws IOException {
        var previews = new AtomicLong();
        var laws = Map.<String, Consumer<Arbitrary>>of(
                "convergence: after any deltas a full cycle changes nothing", Histories::fullChangesNothing,
                "settling: what was refused or lost is sent in the end", Histories::everythingSettles,
                "idempotence: a second synchronization changes nothing",
                        Histories::aSecondSynchronizationChangesNothing,
                "order: shuffled objects come to the same", Histories::orderMakesNoDifference,
                "contested joins: who joined first stays", Histories::whoJoinedFirstStays,
                "preview: it is the run, and leaves no trace",
                        any -> previews.addAndGet(Histories.aPreviewIsTheRun(any)));
        var held = new TreeMap<String, Long>();
        var until = Instant.now()
                .plus(Duration.ofMinutes(Integer.getInteger("soak.minutes", 0))
                        .multipliedBy(SHARE)
                        .dividedBy(100));
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
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, report(held, previews.get(), first));
    }

    private static String report(SortedMap<String, Long> held, long previews, long first) {
        return """
                # The laws of the core, over random histories

                Each history is a small company whose people come, change and leave in two sources and a cloud, from a seed;
                exports are refused, answers get lost. Written by `./dev soak --minutes N`: version %s, seeds from %d, 0
                histories in which a law did not hold.

                | law | histories |
                |---|---:|
                %s
                Previews compared with the run that followed: %,d, differences: 0.
                """.formatted(
                        System.getProperty("soak.version", "unknown"),
                        first,
                        held.entrySet().stream()
                                .map(law -> "| %s | %,d |%n".formatted(law.getKey(), law.getValue()))
                                .collect(Collectors.joining()),
                        previews);
    }

    private static void holds(String name, Consumer<Arbitrary> law, long seed) {
        try {
            law.accept(Arbitrary.of(seed));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(name + ", -Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }
}
