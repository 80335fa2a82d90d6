package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.FULL_IMPORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.directory.Person;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;
import tools.jackson.databind.JsonNode;

/// Whom people refer to, when the person referred to leaves, comes back, or leaves the name to another
/// (engine.md 2.4, 2.6, 5.3 and 8).
class ReferencesTest {

    private static final String DANGLING =
            "SELECT count(*) FROM cs_ref r WHERE NOT EXISTS (SELECT FROM cs_object o WHERE o.id = r.target)";

    /// Read on one page, or the newcomer on a page after the one who reports to the newcomer.
    @ParameterizedTest
    @CsvSource({"INITIAL,1000", "DELTA,1"})
    void who_takes_the_name_of_a_leaver_is_whom_the_name_means(Cycle.Policy policy, String pageSize) {
        try (var world = World.settled()) {
            world.reconfigure(
                    connector -> connector.name().equals(AD) ? World.with(connector, "pageSize", pageSize) : connector);
            var leaver = world.followers().getLast();
            var report = world.followers().getFirst();
            world.directory.delete(leaver.dn());
            world.directory.hire(MemoryDirectory.newcomer(leaver.dn()));
            world.directory.put(report.dn(), "manager", leaver.dn());
            world.directory.put(leaver.dn(), "displayName", "Name Sake");

            var played = world.cycle(policy);

            assertThat(played.results()).containsExactly(Result.SUCCESS);
            assertThat(world.postgres.texts(managersOf(report.dn()))).containsExactly(leaver.dn());
            assertThat(world.postgres.number(DANGLING)).isZero();
            settle(world);
            assertThat(managerInCloud(world, report)).isEqualTo("Name Sake");
            assertThat(Played.outcome(world.run(AD, FULL_IMPORT)).counters().all())
                    .containsExactly(entry("stage-no-change", (long) World.SMALL));
        }
    }

    @Test
    void who_comes_back_is_referred_to_again() {
        try (var world = World.settled()) {
            var boss = world.followers().getLast();
            var report = world.followers().getFirst();
            world.directory.put(report.dn(), "manager", boss.dn());
            settle(world);
            assertThat(managerInCloud(world, report)).isEqualTo(boss.text("displayName"));

            var elsewhere = world.directory.move(boss.dn(), world.otherUnit());
            settle(world);

            assertThat(managerInCloud(world, report)).isEmpty();
            assertThat(world.postgres.number(DANGLING)).isZero();
            assertThat(world.postgres.texts("SELECT dn FROM cs_object WHERE state = 5"))
                    .containsExactly(boss.dn());

            world.directory.move(elsewhere, world.organization.selectedUnit());
            settle(world);

            assertThat(managerInCloud(world, report)).isEqualTo(boss.text("displayName"));
            assertThat(world.pendingDeletes()).isZero();
            assertThat(world.postgres.texts("SELECT dn FROM cs_object WHERE state = 5"))
                    .isEmpty();
        }
    }

    private static void settle(World<?> world) {
        for (int i = 0; i < 4; i++) {
            assertThat(world.cycle(Cycle.Policy.DELTA).results()).containsExactly(Result.SUCCESS);
        }
    }

    /// The display name of the manager, or nothing.
    private static String managerInCloud(World<?> world, Person person) {
        var objects = world.cloud.objects();
        var item = objects.values().stream()
                .filter(object -> attribute(object, "userPrincipalName").equals(person.text("userPrincipalName")))
                .findFirst()
                .orElseThrow();
        var manager = objects.get(item.path("references").path("manager").asString(""));
        return manager == null ? "" : attribute(manager, "displayName");
    }

    private static String attribute(JsonNode object, String name) {
        return object.path("attributes").path(name).asString("");
    }

    private static String managersOf(String dn) {
        return """
            SELECT target.dn
              FROM cs_object owner
              JOIN cs_ref r ON r.owner = owner.id AND r.bits & 2 <> 0
              JOIN attribute_name a ON a.number = r.attribute AND a.text = 'manager'
              JOIN cs_object target ON target.id = r.target AND target.pending_import <> 3
             WHERE owner.dn = '%s'
            """.formatted(dn);
    }
}
