package org.syncline.journey.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two servers on one database: one runs the schedule, the other takes over within 15 seconds, never both.
class FailOverTest {

    private static final int LANES = 4;

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

    @Test
    void five_times_the_next_takes_over_and_a_leader_that_comes_back_too_late_has_nothing_to_say() throws Exception {
        try (var failOvers = new FailOvers(seeded, server, "five")) {
            for (int i = 0; i < 4; i++) {
                failOvers.kill();
            }
            failOvers.freeze();
            failOvers.check();
            System.out.println("the longest fail-over took " + failOvers.longest());
        }
    }

    @Tag("soak")
    @Test
    void two_hundred_times() throws Exception {
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            var playing = new ArrayList<Future<?>>();
            for (int lane = 0; lane < LANES; lane++) {
                var name = "lane_" + lane;
                playing.add(lanes.submit(() -> {
                    fifty(name);
                    return null;
                }));
            }
            for (var lane : playing) {
                lane.get();
            }
        }
    }

    private static void fifty(String name) throws IOException, InterruptedException {
        try (var failOvers = new FailOvers(seeded, server, name)) {
            for (int i = 0; i < 50; i++) {
                if (i % 10 == 9) {
                    failOvers.freeze();
                } else {
                    failOvers.kill();
                }
            }
            failOvers.check();
            System.out.println(name + ": the longest of 50 fail-overs took " + failOvers.longest());
        }
    }
}
