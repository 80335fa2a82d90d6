package org.syncline.journey.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.journey.crash.Operator.Way;

/// `kill -9` of the engine, at moments that were picked and at moments that were not.
///
/// A run at random moments prints its seed; `-Dcrash.seed=N` plays it again.
class CrashTest {

    private static Seeded seeded;
    private static Picture afterFirst;
    private static Picture afterChange;
    private static Duration length;

    @BeforeAll
    static void an_uninterrupted_twin_plays() throws IOException {
        seeded = new Seeded(120, 40);
        try (var twin = new Site(seeded, "twin")) {
            var began = Instant.now();
            say(twin.settle(Way.CYCLE));
            length = Duration.between(began, Instant.now());
            afterFirst = twin.picture();
            twin.change();
            say(twin.settle(Way.CYCLE));
            afterChange = twin.picture();
        }
    }

    @AfterAll
    static void the_servers_stop() {
        seeded.close();
    }

    @Test
    void killed_five_times_at_random_it_ends_like_its_twin() throws IOException {
        long seed = Long.getLong("crash.seed", new Random().nextLong(1_000_000));
        new RandomKills(seeded, length, afterFirst, afterChange, seed).play(5);
    }

    @Tag("soak")
    @Test
    void killed_fifty_times_at_random_it_ends_like_its_twin() throws IOException {
        long seed = Long.getLong("crash.seed", new Random().nextLong(1_000_000));
        var until = Instant.now().plus(Duration.ofMinutes(Integer.getInteger("soak.minutes", 0)));
        do {
            new RandomKills(seeded, length, afterFirst, afterChange, seed++).play(50);
        } while (Instant.now().isBefore(until));
    }

    static void say(List<String> lines) {
        lines.stream().filter(line -> line.startsWith("run ")).forEach(System.out::println);
    }
}
