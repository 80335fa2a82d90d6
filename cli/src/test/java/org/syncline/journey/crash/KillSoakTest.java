package org.syncline.journey.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.journey.KillLedger;
import org.syncline.journey.Soak;
import org.syncline.journey.memory.WritePoints;

/// `kill -9` as often as time allows, in two lanes, each with a database server of its own. The last one of a lane may
/// be late: its history is played to the end. Prints its seeds; `-Dcrash.seed=N` begins with that one.
@Tag("soak")
class KillSoakTest {

    private static final int LANES = 2;
    private static final int KILLS_A_DAY = 7;

    private static Seeded seeded;
    private static final List<DatabaseServer> SERVERS = new ArrayList<>();
    private static Twin twin;

    @BeforeAll
    static void an_uninterrupted_twin_plays() throws IOException {
        seeded = new Seeded(40, 24, 1);
        for (int lane = 0; lane < LANES; lane++) {
            SERVERS.add(seeded.server("database_" + lane));
        }
        twin = Twin.play(seeded, SERVERS.getFirst(), List.of(Day.values()));
    }

    @AfterAll
    static void the_servers_stop() {
        SERVERS.forEach(DatabaseServer::close);
        seeded.close();
    }

    /// At whatever point the twin has come by; in a second history at those that the first never came to, since what
    /// was
    /// killed goes on in another way.
    @Test
    void killed_at_every_write_point_it_ends_like_its_twin() throws IOException {
        var left = new TreeSet<>(twin.points());
        long seed = seed();
        for (int history = 0; history < 3 && !left.isEmpty(); history++) {
            var kills = new PointKills(seeded, SERVERS.getFirst(), twin, seed + history);
            var difference = kills.play(left);
            note(
                    kills.killed.stream().collect(Collectors.toMap(point -> KillLedger.POINT + "\t" + point, _ -> 1)),
                    difference);
            assertThat(difference.lines()).isEmpty();
            left.removeAll(kills.killed);
        }
        System.out.println("write points that only the cuts of connections come to: "
                + WritePoints.ALL.stream()
                        .filter(point -> !twin.points().contains(point))
                        .toList());
        assertThat(left).isEmpty();
    }

    @Test
    void killed_at_random_it_ends_like_its_twin() throws Exception {
        var until = Soak.end(Soak.Part.KILLS);
        long first = seed();
        var sums = new ConcurrentHashMap<String, Integer>();
        var different = new ConcurrentHashMap<String, Object>();
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            var playing = new ArrayList<Future<?>>();
            for (int lane = 0; lane < LANES; lane++) {
                var server = SERVERS.get(lane);
                long from = first + lane * 1_000_000L;
                playing.add(lanes.submit(() -> {
                    for (long seed = from; seed == from || !until.isReached(least(sums)); seed++) {
                        play(server, seed, different).forEach((what, count) -> sums.merge(what, count, Integer::sum));
                    }
                    return null;
                }));
            }
            for (var lane : playing) {
                lane.get();
            }
        }
        System.out.println("killed: " + new TreeMap<>(sums));
        assertThat(different).isEmpty();
    }

    private static Map<String, Integer> play(DatabaseServer server, long seed, Map<String, Object> different)
            throws IOException {
        var kills = new RandomKills(seeded, server, twin, seed, KILLS_A_DAY);
        var difference = kills.play(twin.days());
        note(kills.kills, difference);
        if (!difference.isNone()) {
            different.put("-Dcrash.seed=" + seed, difference);
            System.out.println("-Dcrash.seed=" + seed + " differs: " + String.join("\n", difference.lines()));
        }
        return kills.kills;
    }

    /// How far the soak is, in kills asked for: the engine's, or ten times those of the database server.
    private static int least(Map<String, Integer> sums) {
        return Map.of(KillLedger.ENGINE, 1, KillLedger.DATABASE, 10).entrySet().stream()
                .map(kind -> kind.getValue()
                        * sums.entrySet().stream()
                                .filter(sum -> sum.getKey().startsWith(kind.getKey() + "\t"))
                                .mapToInt(Map.Entry::getValue)
                                .sum())
                .min(Comparator.naturalOrder())
                .orElse(0);
    }

    private static void note(Map<String, Integer> kills, Difference difference) throws IOException {
        var counts = new TreeMap<>(kills);
        counts.put(KillLedger.HISTORIES, 1);
        counts.put(KillLedger.LOST, (int) difference.lost());
        counts.put(KillLedger.DOUBLED, (int) difference.doubled());
        counts.put(KillLedger.LOCKS, (int) difference.locks());
        KillLedger.add(counts);
    }

    private static long seed() {
        return Long.getLong("crash.seed", System.nanoTime() % 1_000_000);
    }
}
