package org.syncline.journey.crash;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.syncline.journey.crash.Operator.Way;

/// One history in which the engine is killed once at each of some write points: while its statement waits there, the
/// rows written and nothing committed.
final class PointKills {

    private final Seeded seeded;
    private final DatabaseServer server;
    private final Twin twin;
    private final Random random;
    private final String name;

    /// Where it was killed.
    final SortedSet<String> killed = new TreeSet<>();

    PointKills(Seeded seeded, DatabaseServer server, Twin twin, long seed) {
        this.seeded = seeded;
        this.server = server;
        this.twin = twin;
        random = new Random(seed);
        name = "points_" + seed;
    }

    Difference play(SortedSet<String> points) throws IOException {
        try (var site = new Site(seeded, server, name);
                var traps = Traps.at(site.address, points)) {
            var difference = Difference.NONE;
            for (var day : twin.days()) {
                site.pass(day);
                while (isKilled(site, traps)) {}
                var evening = site.picture();
                difference = difference.and(Difference.between(twin.evening(day), evening.withoutOneLock()));
            }
            return difference;
        }
    }

    /// Whether it did not come to rest.
    private boolean isKilled(Site site, Traps traps) {
        try (var engine = site.engine(List.of(Way.values()).get(random.nextInt(Way.values().length)))) {
            var prey = new AtomicReference<>(Optional.<String>empty());
            Waiting.until("its rest or a trap", () -> {
                prey.set(traps.prey());
                return prey.get().isPresent() || !engine.isAlive();
            });
            if (prey.get().isEmpty()) {
                engine.finish();
                return false;
            }
            engine.kill();
            traps.forget(prey.get().get());
            killed.add(prey.get().get());
            System.out.println("engine killed at " + prey.get().get());
            return true;
        }
    }
}
