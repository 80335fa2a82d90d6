package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.ONE;
import static org.syncline.journey.memory.Town.ONE_ID;
import static org.syncline.journey.memory.Town.TWO;
import static org.syncline.journey.memory.Town.TWO_ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.LinkType;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import org.syncline.engine.Result;
import org.syncline.engine.RunProfile;
import org.syncline.testkit.memory.MemorySystems;

/// Somebody deleted a unit that rules had made, and rules make accounts in it (engine.md 9.3).
class LostParentTest {

    @Test
    void a_unit_that_rules_want_is_made_again_before_what_is_to_stand_in_it() {
        var systems = new MemorySystems();
        try (var plant = new Plant(systems, Town.configuration(systems, rules(true)))) {
            synchronizeTwo(plant, object("group", "staff"), object("user", "7"));
            assertThat(plant.run(ONE, RunProfile.EXPORT).result()).isEqualTo(Result.SUCCESS);
            plant.run(ONE, RunProfile.FULL_IMPORT);
            List.copyOf(plant.system(ONE).objects().keySet()).forEach(plant.system(ONE)::remove);
            synchronizeTwo(plant, object("user", "8"));

            var export = plant.run(ONE, RunProfile.EXPORT);

            assertThat(export.result()).isEqualTo(Result.SUCCESS);
            assertThat(names(plant)).containsExactlyInAnyOrder("OU=staff,DC=One", "CN=8,OU=staff,DC=One");
        }
    }

    @Test
    void one_that_no_rule_wants_is_told_and_the_object_stays_pending() {
        var systems = new MemorySystems();
        try (var plant = new Plant(systems, Town.configuration(systems, rules(false)))) {
            synchronizeTwo(plant, object("user", "7"));

            assertThat(plant.run(ONE, RunProfile.EXPORT).result()).isEqualTo(Result.COMPLETED_EXPORT_ERRORS);
            assertThat(plant.postgres.texts("SELECT code FROM object_error")).containsExactly("non-existent-parent");
            assertThat(plant.postgres.number("SELECT count(*) FROM cs_object WHERE pending_export = 1"))
                    .isEqualTo(1);
        }
    }

    private static void synchronizeTwo(Plant plant, Hologram.Present... objects) {
        for (var object : objects) {
            plant.system(TWO)
                    .put(
                            new Anchor(object.values(new AttributeName("id"))
                                    .first()
                                    .toString()),
                            object);
        }
        plant.run(TWO, RunProfile.FULL_IMPORT);
        plant.run(TWO, RunProfile.FULL_SYNCHRONIZATION);
    }

    private static List<String> names(Plant plant) {
        return plant.system(ONE).objects().values().stream()
                .map(object -> object.dn().toString())
                .toList();
    }

    /// Accounts in the unit, and the unit itself.
    private static List<Rule> rules(boolean units) {
        var accounts = List.of(
                Rule.in(TWO_ID, 1, "user", "person", LinkType.PROVISION)
                        .join("id", "id")
                        .copy("id", "id"),
                Rule.out(ONE_ID, 2, "person", "user")
                        .join("id", "id")
                        .computed("\"CN=\" & [id] & \",OU=staff,DC=One\"", "dn")
                        .copy("id", "id"));
        var unit = List.of(
                Rule.in(TWO_ID, 3, "group", "group", LinkType.PROVISION)
                        .join("id", "id")
                        .copy("id", "id"),
                Rule.out(ONE_ID, 4, "group", "group")
                        .join("id", "id")
                        .computed("\"OU=\" & [id] & \",DC=One\"", "dn")
                        .copy("id", "id"));
        return units ? Stream.concat(accounts.stream(), unit.stream()).toList() : accounts;
    }

    private static Hologram.Present object(String type, String id) {
        return Hologram.of(
                new ObjectTypeName(type),
                DistinguishedName.of("CN=" + id + ",DC=x"),
                Map.of(new AttributeName("id"), Values.text(id)));
    }
}
