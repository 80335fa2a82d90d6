package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.DELTA_IMPORT;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.FULL_SYNC;
import static org.syncline.journey.World.SMALL;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.store.RunId;

/// One run at a time works on a connector, and a person may stop it (operations.md 2.6).
class RunControlTest {

    private static final int PAGE = 5;

    @Test
    void a_run_ends_after_its_page_when_it_is_asked_to_stop() {
        try (var world = small()) {
            var run = world.run(AD, FULL_IMPORT, (_, _, _) -> stop(world));

            assertThat(run.result().code()).isEqualTo("stopped-user-termination-from-wmi-or-ui");
            assertThat(Played.outcome(run).message()).contains("Stopped by a person", "next run");
            assertThat(Played.outcome(run).counters().all()).containsExactly(entry("stage-add", (long) PAGE));
            assertThat(world.run(AD, DELTA_IMPORT).result()).isEqualTo(Result.NO_START_FULL_IMPORT_REQUIRED);

            var next = world.run(AD, FULL_IMPORT);
            assertThat(next.result()).isEqualTo(Result.SUCCESS);
            assertThat(Played.outcome(next).counters().all())
                    .containsExactly(entry("stage-add", (long) SMALL - PAGE), entry("stage-no-change", (long) PAGE));
        }
    }

    @Test
    void a_second_run_on_a_connector_does_not_start_while_the_first_works() {
        try (var world = small()) {
            var same = new ArrayList<Run>();
            var synchronization = new ArrayList<Run>();
            var other = new ArrayList<Run>();

            var run = world.run(AD, FULL_IMPORT, (_, done, _) -> {
                if (done == PAGE) {
                    same.add(world.run(AD, FULL_IMPORT));
                    synchronization.add(world.run(CLOUD, FULL_SYNC));
                    other.add(world.run(CLOUD, FULL_IMPORT));
                }
            });

            assertThat(run.result()).isEqualTo(Result.SUCCESS);
            assertThat(same).singleElement().satisfies(second -> {
                assertThat(second.result().code()).isEqualTo("no-start-ma-already-running");
                assertThat(Played.outcome(second).message()).contains("'contoso.test'", "Wait", "stop");
            });
            assertThat(synchronization)
                    .singleElement()
                    .satisfies(alone -> assertThat(alone.result()).isEqualTo(Result.NO_START_ALREADY_RUNNING));
            assertThat(other)
                    .singleElement()
                    .satisfies(beside -> assertThat(beside.result()).isEqualTo(Result.SUCCESS));
        }
    }

    private static World<MemoryDirectory> small() {
        var world = World.inMemory(SampleOrganization.of("contoso.test", 2 * SMALL, SMALL, 7));
        world.reconfigure(connector ->
                connector.name().equals(AD) ? World.with(connector, "pageSize", Integer.toString(PAGE)) : connector);
        return world;
    }

    private static void stop(World<MemoryDirectory> world) {
        var open = world.postgres.number("SELECT id FROM run WHERE ended_at IS NULL");
        world.database().run(transaction -> transaction.runs().requestStop(new RunId(open)));
    }
}
