package org.syncline.journey.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.journey.crash.Operator.Way;

/// `kill -9` of the engine: at the worst moments there are, and at random ones.
///
/// At a picked moment the engine is held by the database or by the cloud, not by anything of its own. A run at
/// random moments prints its seed; `-Dcrash.seed=N` plays it again.
@Tag("soak")
class CrashTest {

    private static final int SELECTED = 24;

    private static Seeded seeded;
    private static DatabaseServer server;
    private static Twin twin;

    @BeforeAll
    static void an_uninterrupted_twin_plays() throws IOException {
        seeded = new Seeded(40, SELECTED, 1);
        server = seeded.server("database");
        twin = Twin.play(seeded, server, List.of(Day.BEGINNING, Day.CHANGES));
    }

    @AfterAll
    static void the_servers_stop() {
        server.close();
        seeded.close();
    }

    @Test
    void killed_at_random_it_ends_like_its_twin() throws IOException {
        var kills = new RandomKills(seeded, server, twin, seed(), 3);

        assertThat(kills.play(twin.days()).lines()).isEmpty();
        assertThat(kills.kills).isNotEmpty();
    }

    @Test
    void what_was_on_its_way_is_settled_by_the_next_export() throws IOException {
        try (var site = new Site(seeded, server, "export_first")) {
            killedIn(site, Way.CYCLE, Trap.on(site.address, "INSERT", "mv_object", "true"));
            killedWhileTheCloudAnswers(site, Way.EXPORT_FIRST);
            var recovered = killedIn(site, Way.EXPORT_FIRST, answerRecorded(site, "contoso.test"));
            assertThat(counter(recovered, "cloud Export", "export-add")).isEqualTo(SELECTED);

            var lines = site.settle(Way.EXPORT_FIRST);

            assertThat(counter(lines, "contoso.test Export", "export-update")).isEqualTo(SELECTED);
            assertThat(site.recovered("export-add")).isEqualTo(SELECTED);
            assertThat(site.recovered("export-update")).isEqualTo(SELECTED);
            assertThat(site.picture().lines())
                    .isEqualTo(twin.evening(Day.BEGINNING).lines());
            changed(site, Way.EXPORT_FIRST);
        }
    }

    @Test
    void what_was_on_its_way_is_settled_by_the_next_import() throws IOException {
        try (var site = new Site(seeded, server, "import_first")) {
            killedIn(site, Way.CYCLE, Trap.on(site.address, "INSERT", "watermark", "true"));
            killedWhileTheCloudAnswers(site, Way.CYCLE);
            killedIn(site, Way.CYCLE, answerRecorded(site, "contoso.test"));
            killedIn(site, Way.CYCLE, answerRecorded(site, "cloud"));
            site.settle(Way.CYCLE);
            assertThat(site.picture().lines())
                    .isEqualTo(twin.evening(Day.BEGINNING).lines());
            changed(site, Way.CYCLE);
        }
    }

    @Test
    void what_was_on_its_way_is_settled_by_a_full_import() throws IOException {
        try (var site = new Site(seeded, server, "start_over")) {
            killedWhileTheCloudAnswers(site, Way.CYCLE);
            killedIn(site, Way.START_OVER, answerRecorded(site, "contoso.test"));
            killedIn(site, Way.START_OVER, answerRecorded(site, "cloud"));
            site.settle(Way.START_OVER);
            assertThat(site.picture().lines())
                    .isEqualTo(twin.evening(Day.BEGINNING).lines());
            site.pass(Day.CHANGES);
            killedIn(site, Way.START_OVER, Trap.on(site.address, "UPDATE", "cs_object", "NEW.pending_import = 3"));
            site.settle(Way.START_OVER);
            assertThat(site.picture().lines())
                    .isEqualTo(twin.evening(Day.CHANGES).lines());
        }
    }

    @Test
    void a_batch_that_arrives_late_changes_nothing_twice() throws IOException {
        try (var site = new Site(seeded, server, "late")) {
            site.control.order("""
                    {"match":{"method":"POST","path":"/batches$"},"action":{"delayMs":6000},"times":1}""");
            killedInTheTrouble(site, Way.CYCLE);
            assertThat(Picture.query(site, "SELECT batch FROM export_batch")).hasSize(1);
            site.settle(Way.EXPORT_FIRST);
            assertThat(site.picture().lines())
                    .isEqualTo(twin.evening(Day.BEGINNING).lines());
        }
    }

    @Test
    void a_session_that_was_left_open_keeps_nobody_from_exporting() throws IOException {
        try (var site = new Site(seeded, server, "open_session")) {
            site.control.order("""
                    {"match":{"method":"POST","path":"/complete$"},"action":{"delayMs":60000},"times":1}""");
            killedInTheTrouble(site, Way.CYCLE);
            assertThat(Picture.query(site, "SELECT batch FROM export_batch")).isEmpty();

            var lines = site.settle(Way.CYCLE);

            assertThat(lines).noneMatch(line -> line.contains("no-start") || line.contains("stopped"));
            assertThat(site.picture().lines())
                    .isEqualTo(twin.evening(Day.BEGINNING).lines());
        }
    }

    private static void killedInTheTrouble(Site site, Way way) {
        try (var engine = site.engine(way)) {
            Waiting.until("the trouble", () -> site.control.faultsLeft() == 0);
            engine.kill();
        }
    }

    /// The same for what leaves and changes.
    private static void changed(Site site, Way way) {
        site.pass(Day.CHANGES);
        killedWhileTheCloudAnswers(site, Way.CYCLE);
        site.settle(way);
        assertThat(site.picture().lines()).isEqualTo(twin.evening(Day.CHANGES).lines());
    }

    /// The cloud has matched and created; nobody was told.
    private static void killedWhileTheCloudAnswers(Site site, Way way) {
        long before = site.control.itemsDone();
        site.control.order("""
                {"match":{"method":"POST","path":"/batches$"},"action":{"when":"after-commit","delayMs":60000},"times":1}""");
        try (var engine = site.engine(way)) {
            Waiting.until("the cloud's work", () -> site.control.itemsDone() > before);
            engine.kill();
        }
        site.control.clearFaults();
    }

    private static Trap answerRecorded(Site site, String connector) {
        var number = Picture.query(site, "SELECT number FROM connector WHERE name = '%s'".formatted(connector));
        return Trap.on(site.address, "DELETE", "export_batch", "OLD.connector = " + number.getFirst());
    }

    private static List<String> killedIn(Site site, Way way, Trap trap) {
        try (trap;
                var engine = site.engine(way)) {
            trap.awaitPrey();
            engine.kill();
            return engine.lines();
        }
    }

    private static long counter(List<String> lines, String run, String counter) {
        return lines.stream()
                .filter(line -> line.startsWith("run " + run + " "))
                .map(line -> line.replaceFirst(".*[{ ]" + counter + "=(\\d+)[,}].*", "$1"))
                .filter(number -> number.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static long seed() {
        return Long.getLong("crash.seed", new Random().nextLong(1_000_000));
    }
}
