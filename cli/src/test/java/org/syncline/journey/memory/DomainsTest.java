package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.ONE;
import static org.syncline.journey.memory.Town.ONE_ID;
import static org.syncline.journey.memory.Town.TWO;
import static org.syncline.journey.memory.Town.TWO_ID;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/// A connector with several domains: each is read on its own (engine.md 2.1, 5.1).
class DomainsTest {

    private static final AttributeName NAME = new AttributeName("name");

    @Test
    void a_domain_that_suddenly_shows_nothing_deletes_nothing_whatever_the_others_show() {
        var systems = new MemorySystems();
        try (var plant = new Plant(systems, Town.domains(Town.configuration(systems), "DC=a", "DC=b"))) {
            var one = plant.system(ONE);
            List.of("1", "2").forEach(id -> one.put(new Anchor(id), user(id, "DC=a")));
            one.put(new Anchor("3"), user("3", "DC=b"));
            assertThat(plant.run(ONE, RunProfile.FULL_IMPORT).result()).isEqualTo(Result.SUCCESS);
            assertThat(plant.postgres.number("SELECT count(*) FROM watermark")).isEqualTo(2);

            one.remove(new Anchor("3"));
            one.remove(new Anchor("2"));
            var held = plant.run(ONE, RunProfile.FULL_IMPORT);

            assertThat(held.result()).isEqualTo(Result.COMPLETED_NO_OBJECTS);
            assertThat(held.steps().getFirst().outcome().message()).startsWith("DC=b of 'One' showed no object");
            assertThat(plant.postgres.number("SELECT count(*) FROM cs_object WHERE pending_import = 3"))
                    .isZero();

            one.put(new Anchor("4"), user("4", "DC=b"));
            assertThat(plant.run(ONE, RunProfile.FULL_IMPORT).result()).isEqualTo(Result.SUCCESS);
            assertThat(plant.postgres.number("SELECT count(*) FROM cs_object")).isEqualTo(2);
        }
    }

    /// The account is there already, in the second domain, and nothing was imported of it.
    @Test
    void what_is_there_already_is_looked_at_in_the_domain_that_it_is_in() {
        var systems = new MemorySystems();
        var configuration = Town.domains(
                Town.configuration(
                        systems,
                        List.of(
                                Rule.in(TWO_ID, 1, "user", "person", LinkType.PROVISION)
                                        .join("id", "id")
                                        .copy("id", "id")
                                        .copy("name", "name"),
                                Rule.out(ONE_ID, 2, "person", "user")
                                        .join("id", "id")
                                        .computed("\"CN=\" & [id] & \",DC=b\"", "dn")
                                        .copy("id", "id")
                                        .copy("name", "name"))),
                "DC=a",
                "DC=b");
        try (var plant = new Plant(systems, configuration)) {
            plant.system(ONE).put(new Anchor("there"), user("7", "DC=b"));
            plant.system(TWO).put(new Anchor("7"), user("7", "DC=x").with(NAME, Values.text("Seven")));
            plant.run(TWO, RunProfile.FULL_IMPORT);
            plant.run(TWO, RunProfile.FULL_SYNCHRONIZATION);

            var export = plant.run(ONE, RunProfile.EXPORT);

            assertThat(export.result()).isEqualTo(Result.SUCCESS);
            assertThat(plant.system(ONE).objects())
                    .hasSize(1)
                    .allSatisfy((_, object) -> assertThat(object.values(NAME)).isEqualTo(Values.text("Seven")));
        }
    }

    private static Hologram.Present user(String id, String domain) {
        return Hologram.of(
                new ObjectTypeName("user"),
                DistinguishedName.of("CN=" + id + "," + domain),
                new TreeMap<>(Map.of(new AttributeName("id"), Values.text(id), NAME, Values.text("User " + id))));
    }
}
