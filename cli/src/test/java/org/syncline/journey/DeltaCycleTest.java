package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.DELTA_IMPORT;
import static org.syncline.journey.World.DELTA_SYNC;
import static org.syncline.journey.World.EXPORT;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.SMALL;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;
import tools.jackson.databind.JsonNode;

/// What an ordinary day in the directory does to the cloud, one delta cycle later.
class DeltaCycleTest {

    @Test
    void a_change_a_newcomer_a_deletion_and_a_move_reach_the_cloud_and_nothing_else_does() {
        try (var world = World.settled()) {
            var before = world.cloud.objects();
            var people = world.followers();
            var changed = people.get(0);
            var left = people.get(1);
            var moved = people.get(2);
            world.directory.put(changed.dn(), "displayName", "Another Name");
            world.directory.hire(MemoryDirectory.newcomer("CN=New Comer," + world.organization.selectedUnit()));
            world.directory.delete(left.dn());
            world.directory.move(moved.dn(), world.otherUnit());
            long writes = world.directory.writes();

            var played = world.cycle(Cycle.Policy.DELTA);

            assertThat(played.results()).containsExactly(Result.SUCCESS);
            assertThat(played.counters(AD, DELTA_IMPORT))
                    .containsExactly(entry("stage-add", 1L), entry("stage-delete", 2L), entry("stage-update", 1L));
            assertThat(played.counters(AD, DELTA_SYNC))
                    .containsExactly(
                            entry("cloud/connector-flow", 1L),
                            entry("cloud/provisioned-add-flow", 1L),
                            entry("cloud/provisioned-delete", 2L),
                            entry("cloud/provisioned-disconnect", 2L),
                            entry("connector-delete-remove-mv", 2L),
                            entry("connector-flow", 1L),
                            entry("contoso.test/connector-no-flow", 2L),
                            entry("disconnector-projected-flow", 1L));
            assertThat(played.counters(CLOUD, EXPORT))
                    .containsExactly(
                            entry("export-add", 1L),
                            entry("export-add/created", 1L),
                            entry("export-delete", 2L),
                            entry("export-update", 1L));
            assertThat(played.counters(AD, EXPORT)).isEmpty();
            assertThat(world.directory.writes()).isEqualTo(writes);

            var after = new TreeMap<>(world.cloud.objects());
            assertThat(after).hasSize(before.size() - 1);
            assertThat(world.cloud.deleted()).isEqualTo(2);
            after.entrySet().removeIf(object -> object.getValue().equals(before.get(object.getKey())));
            assertThat(after.values())
                    .extracting(
                            item -> item.path("attributes").path("displayName").stringValue())
                    .containsExactlyInAnyOrder("Another Name", "New Comer");
            confirmed(world);
        }
    }

    /// The next cycle confirms, and writes back the anchor of who is new in the cloud; then there is silence.
    private static void confirmed(World<MemoryDirectory> world) {
        var confirming = world.cycle(Cycle.Policy.DELTA);
        assertThat(confirming.results()).containsExactly(Result.SUCCESS);
        assertThat(confirming.sum("export-not-reimported")).isZero();
        assertThat(confirming.counters(CLOUD, DELTA_IMPORT))
                .containsExactly(entry("export-confirmed", 4L), entry("stage-delete", 2L), entry("stage-update", 2L));
        assertThat(confirming.counters(CLOUD, EXPORT)).isEmpty();
        assertThat(confirming.counters(AD, EXPORT)).containsExactly(entry("export-update", 1L));

        world.cycle(Cycle.Policy.DELTA);
        long inCloud = world.cloud.writes();
        long inDirectory = world.directory.writes();
        var silent = world.cycle(Cycle.Policy.DELTA);
        assertThat(silent.counters(AD, DELTA_IMPORT)).isEmpty();
        assertThat(silent.counters(CLOUD, DELTA_IMPORT)).isEmpty();
        assertThat(world.cloud.writes()).isEqualTo(inCloud);
        assertThat(world.directory.writes()).isEqualTo(inDirectory);
        assertThat(world.pendingDeletes()).isZero();
    }

    @Test
    void a_selected_unit_that_is_renamed_stays_selected_and_nobody_loses_a_manager() {
        try (var world = World.settled()) {
            var before = world.cloud.objects();
            world.directory.rename(world.organization.selectedUnit(), "OU=Renamed Mailboxes");

            var played = world.cycle(Cycle.Policy.DELTA);

            assertThat(played.counters(AD, DELTA_IMPORT)).containsExactly(entry("stage-rename", (long) SMALL));
            unaffected(world, played, before);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Cycle.Policy.class, names = "DELTA")
    void even_when_managers_are_read_pages_after_those_who_report_to_them(Cycle.Policy policy) {
        try (var world = World.settled()) {
            world.reconfigure(
                    connector -> connector.name().equals(AD) ? World.with(connector, "pageSize", "3") : connector);
            var people = world.organization.selected();
            world.directory.put(
                    people.getFirst().dn(), "manager", people.getLast().dn());
            world.cycle(Cycle.Policy.DELTA);
            world.cycle(Cycle.Policy.DELTA);
            var before = world.cloud.objects();
            world.directory.rename(world.organization.selectedUnit(), "OU=Renamed Mailboxes");

            unaffected(world, world.cycle(policy), before);
        }
    }

    private static void unaffected(World<?> world, Played played, SortedMap<String, JsonNode> before) {
        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.sum("stage-rename")).isEqualTo(SMALL);
        assertThat(played.counters(CLOUD, EXPORT)).isEmpty();
        assertThat(world.pendingDeletes()).isZero();
        assertThat(world.cloud.objects()).isEqualTo(before);
        assertThat(world.postgres.texts("SELECT dn FROM cs_object WHERE dn LIKE '%transient%'"))
                .isEmpty();
        assertThat(Played.outcome(world.run(AD, FULL_IMPORT)).counters().all())
                .containsExactly(entry("stage-no-change", (long) SMALL));
    }
}
