package org.syncline.journey.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.syncline.journey.KillLedger;
import org.syncline.journey.crash.Operator.Way;

/// One history in which the engine is killed at random moments of its work, a few times each day, and each sixth time
/// or
/// so the database server with it.
///
/// A moment is some steps into the day, and some time into the next step: so it is somewhere in the work whether the
/// machine is quick or not. The engine comes to rest each evening, and there all is compared with the twin.
final class RandomKills {

    private final Seeded seeded;
    private final DatabaseServer server;
    private final Twin twin;
    private final Random random;
    private final String name;
    private final int most;

    /// How often what was killed where.
    final Map<String, Integer> kills = new TreeMap<>();

    /// @param most how often it is killed each day, if it does not come to rest before
    RandomKills(Seeded seeded, DatabaseServer server, Twin twin, long seed, int most) {
        this.seeded = seeded;
        this.server = server;
        this.twin = twin;
        this.most = most;
        random = new Random(seed);
        name = "random_" + seed;
        System.out.println("-Dcrash.seed=" + seed);
    }

    /// @return what every evening differed from the twin's: nothing, if the engine is what it should be
    Difference play(List<Day> days) throws IOException {
        try (var site = new Site(seeded, server, name)) {
            var difference = Difference.NONE;
            for (var day : days) {
                site.pass(day);
                act(site, day);
                difference = difference.and(Difference.between(twin.evening(day), site.picture()));
            }
            return difference;
        }
    }

    /// Until the engine comes to rest, which it may only after it was killed a few times.
    private void act(Site site, Day day) {
        for (int killed = 0; killed < most; killed++) {
            try (var engine = site.engine(way());
                    var witness = new Witness(site.address)) {
                if (!reaches(engine, twin.pace(day).moment(random))) {
                    engine.finish();
                    return;
                }
                kill(site, engine, witness);
            }
        }
        site.settle(way());
    }

    private static boolean reaches(Child engine, Pace.Moment moment) {
        Waiting.until(
                "the moment",
                () -> !engine.isAlive() || engine.heard(Operator::isStep).size() >= moment.stepsEnded());
        return !engine.endsWithin(moment.since());
    }

    /// The engine that has lost its database is killed as well: what it has told is lost with it.
    private void kill(Site site, Child engine, Witness witness) {
        var scene = witness.scene();
        var what = KillLedger.ENGINE;
        if (random.nextInt(6) == 0) {
            what = KillLedger.DATABASE;
            site.killServer();
        }
        engine.kill();
        kills.merge(what + "\t" + scene, 1, Integer::sum);
        System.out.printf("%s killed: %s, %s%n", what, name, scene);
    }

    private Way way() {
        return List.of(Way.values()).get(random.nextInt(Way.values().length));
    }
}
