package org.syncline.journey.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.syncline.journey.crash.Operator.Way;

/// Kills the engine at random moments of the journey, as often as is asked for, at as many sites as that takes; the
/// database server too, if that is asked for: each fifth time or so, instead.
final class RandomKills {

    private final Seeded seeded;
    private final Duration length;
    private final Picture afterFirst;
    private final Picture afterChange;
    private final long seed;
    private final Random random;
    private int left;
    private int serversLeft;

    RandomKills(Seeded seeded, Duration length, Picture afterFirst, Picture afterChange, long seed) {
        this.seeded = seeded;
        this.length = length;
        this.afterFirst = afterFirst;
        this.afterChange = afterChange;
        this.seed = seed;
        random = new Random(seed);
    }

    void play(int kills) throws IOException {
        play(kills, 0);
    }

    void play(int kills, int serverKills) throws IOException {
        System.out.println("-Dcrash.seed=" + seed);
        left = kills;
        serversLeft = serverKills;
        for (int sites = 1; left + serversLeft > 0; sites++) {
            try (var site = new Site(seeded, "random_%d_%d".formatted(seed, sites))) {
                act(site);
                assertThat(site.picture().lines()).isEqualTo(afterFirst.lines());
                site.change();
                act(site);
                assertThat(site.picture().lines()).isEqualTo(afterChange.lines());
            }
        }
    }

    /// Until the engine comes to rest, which it may only after it was killed a few times.
    private void act(Site site) {
        for (int kills = 0; left + serversLeft > 0 && kills < 4; kills++) {
            var way = way();
            try (var engine = site.engine(way)) {
                if (engine.endsWithin(Duration.ofMillis(random.nextLong(length.toMillis() / 2)))) {
                    say(engine.lines());
                    engine.finish();
                    return;
                }
                kill(site);
                engine.kill();
                say(engine.lines());
            }
        }
        say(site.settle(way()));
    }

    /// The engine that has lost its database is ended as well: what it has told is lost with it.
    private void kill(Site site) {
        if (serversLeft > 0 && (left == 0 || random.nextInt(5) == 0)) {
            site.killServer();
            serversLeft--;
            System.out.println("database server killed");
        } else {
            left--;
            System.out.println("killed");
        }
    }

    private static void say(List<String> lines) {
        lines.stream().filter(line -> line.startsWith("run ")).forEach(System.out::println);
    }

    private Way way() {
        return List.of(Way.values()).get(random.nextInt(Way.values().length));
    }
}
