package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.DELTA_IMPORT;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.SMALL;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;
import org.syncline.engine.Run;

/// A source that is broken deletes nothing. It says what is wrong and what helps, and the next good cycle heals.
///
/// All tests share one world that is settled; each leaves it healed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenSourceTest {

    private static final int PAGE = 5;

    private final World<MemoryDirectory> world = World.settled();

    BrokenSourceTest() {
        configureAsUsual();
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void a_directory_that_is_not_reached() {
        world.directory.stopListening();
        refused(world.run(AD, FULL_IMPORT), Result.NO_START_CONNECTION, "localhost", "not reached", "'host'", "'port'");
        world.directory.startListening();
        healed();
    }

    @Test
    void a_wrong_password() {
        world.secret("directory", "not this one");
        refused(world.run(AD, FULL_IMPORT), Result.NO_START_CREDENTIALS, "svc-sync@contoso.test", "'password'");
        refused(world.run(AD, DELTA_IMPORT), Result.NO_START_CREDENTIALS, "svc-sync@contoso.test", "'password'");
        world.secret("directory", world.directory.password());
        healed();
    }

    @Test
    void a_certificate_that_is_not_trusted() {
        world.trustInDirectory(world.cloud.certificate());
        refused(world.run(AD, FULL_IMPORT), Result.NO_START_CONNECTION, "certificate", "not trusted", "'ca'");
        world.trustInDirectory(world.directory.certificate());
        healed();
    }

    @Test
    void a_full_read_that_breaks_on_its_second_page() {
        var first = new AtomicBoolean(true);
        var run = world.run(AD, FULL_IMPORT, (_, _, _) -> {
            if (first.getAndSet(false)) {
                world.directory.faults().breakNextSearchAfter(2);
            }
        });
        refused(run, Result.STOPPED_CONNECTIVITY, "broke while reading", "Run the step again");
        // a page is read ahead while the one before it is staged
        assertThat(Played.outcome(run).counters().all())
                .containsOnlyKeys("stage-no-change")
                .extractingByKey("stage-no-change")
                .isIn((long) PAGE, 2L * PAGE);
        refused(world.run(AD, DELTA_IMPORT), Result.NO_START_FULL_IMPORT_REQUIRED, "full import first");
        healed();
    }

    @Test
    void a_delta_that_breaks_is_read_again() {
        var changed = world.followers().subList(0, 4);
        changed.forEach(person -> world.directory.put(person.dn(), "title", "Promoted"));
        world.directory.faults().breakNextSearchAfter(3);
        refused(world.run(AD, DELTA_IMPORT), Result.STOPPED_CONNECTIVITY, "broke while reading", "Run the step again");
        assertThat(Played.outcome(world.run(AD, DELTA_IMPORT)).counters().all())
                .containsExactly(entry("stage-update", 4L));
        healed();
    }

    @Test
    void a_watermark_that_the_directory_never_gave() {
        world.postgres.execute("UPDATE watermark SET text = 'no watermark'"
                + " WHERE connector = (SELECT number FROM connector WHERE name = '" + AD + "')");
        refused(world.run(AD, DELTA_IMPORT), Result.NO_START_FULL_IMPORT_REQUIRED, "watermark", "Run a full import");
        healed();
    }

    @Test
    void a_cloud_that_is_not_reached() {
        world.reconfigure(connector ->
                connector.name().equals(CLOUD) ? World.with(connector, "url", "https://localhost:1") : connector);
        refused(world.run(CLOUD, DELTA_IMPORT), Result.NO_START_CONNECTION, "localhost:1", "not reached", "'url'");
        configureAsUsual();
        healed();
    }

    @Test
    void a_cloud_that_is_lost_while_it_is_read() {
        fault("{\"drop\":true}", 10);
        refused(world.run(CLOUD, FULL_IMPORT), Result.STOPPED_CONNECTIVITY, "lost", "Run the step again");
        world.cloud.control("DELETE", "faults", "");
        healed();
    }

    @Test
    void a_cloud_whose_answer_is_cut_off() {
        fault("{\"bodyReplace\":{\"from\":\"\\\"items\\\":[\",\"to\":\"\\\"items\\\":[{\"}}", 1);
        refused(world.run(CLOUD, FULL_IMPORT), Result.STOPPED_CONNECTIVITY, "not complete", "Run the step again");
        healed();
    }

    @Test
    void a_wrong_secret_of_the_cloud() {
        world.secret("cloud", "not this one");
        refused(world.run(CLOUD, DELTA_IMPORT), Result.NO_START_CREDENTIALS, "client secret", "Store a valid secret");
        world.secret("cloud", world.cloud.secret());
        healed();
    }

    @Test
    void a_watermark_of_the_cloud_that_has_expired() {
        world.cloud.control("POST", "clock", "{\"advance\":\"P8D\"}");
        refused(world.run(CLOUD, DELTA_IMPORT), Result.NO_START_FULL_IMPORT_REQUIRED, "too old", "full import");
        healed();
    }

    /// The next readings of changes go wrong.
    private void fault(String action, int times) {
        world.cloud.control(
                "POST",
                "faults",
                "{\"match\":{\"method\":\"GET\",\"path\":\"/sync/v1/changes\"},\"action\":%s,\"times\":%d}"
                        .formatted(action, times));
    }

    private void configureAsUsual() {
        world.reconfigure(connector ->
                connector.name().equals(AD) ? World.with(connector, "pageSize", Integer.toString(PAGE)) : connector);
    }

    private void refused(Run run, Result result, String... words) {
        assertThat(run.result()).as(Played.outcome(run).message()).isEqualTo(result);
        assertThat(Played.outcome(run).message()).contains(words);
        assertThat(world.pendingDeletes()).isZero();
    }

    /// A delta cycle that may have to read everything anew finds everything as it was.
    private void healed() {
        var played = world.cycle(Cycle.Policy.DELTA);
        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.sum("stage-delete")).isZero();
        world.cycle(Cycle.Policy.DELTA);
        assertThat(world.pendingDeletes()).isZero();
        assertThat(world.cloud.deleted()).isZero();
        assertThat(Played.outcome(world.run(AD, FULL_IMPORT)).counters().all())
                .containsExactly(entry("stage-no-change", (long) SMALL));
    }
}
