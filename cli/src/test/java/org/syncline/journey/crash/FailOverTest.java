package org.syncline.journey.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two servers on one database: one runs the schedule, the other takes over within 15 seconds, never both.
class FailOverTest {

    private static final int LANES = 4;
    private static final int NEVER = Integer.MAX_VALUE;

    private static Seeded seeded;
    private static DatabaseServer server;

    @BeforeAll
    static void begin() {
        seeded = new Seeded(12, 6, 1);
        server = seeded.server("database");
    }

    @AfterAll
    static void end() {
        server.close();
        seeded.close();
    }

    /// In two lanes, as most of it is waiting.
    @Test
    void five_times_the_next_takes_over_and_a_leader_that_comes_back_too_late_has_nothing_to_say() throws Exception {
        play(List.of(() -> failOver("three", 3, NEVER), () -> failOver("two", 2, 2)));
    }

    @Tag("soak")
    @Test
    void two_hundred_times() throws Exception {
        play(IntStream.range(0, LANES)
                .mapToObj(lane -> (Lane) () -> failOver("lane_" + lane, 200 / LANES, 10))
                .toList());
    }

    /// A history of fail-overs with servers of its own.
    @FunctionalInterface
    private interface Lane {
        void play() throws IOException, InterruptedException;
    }

    private static void play(List<Lane> lanes) throws Exception {
        try (var threads = Executors.newFixedThreadPool(lanes.size())) {
            var playing = new ArrayList<Future<?>>();
            for (var lane : lanes) {
                playing.add(threads.submit(() -> {
                    lane.play();
                    return null;
                }));
            }
            for (var lane : playing) {
                lane.get();
            }
        }
    }

    /// @param every so many times the leader is not killed but frozen, and comes back too late
    private static void failOver(String name, int times, int every) throws IOException, InterruptedException {
        try (var failOvers = new FailOvers(seeded, server, name)) {
            for (int i = 1; i <= times; i++) {
                if (i % every == 0) {
                    failOvers.freeze();
                } else {
                    failOvers.kill();
                }
            }
            failOvers.check();
            System.out.printf("%s: the longest of %d fail-overs took %s%n", name, times, failOvers.longest());
        }
    }
}
