package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import org.syncline.engine.RunProfile;

/// Counters of operations.md 3 that a directory and a cloud give no cause for: names in the cloud that follow the
/// source,
/// and objects that come back as something else.
class TownCountersTest {

    private static final Anchor ANN = new Anchor("ann");

    @Test
    void another_name_in_the_target_is_a_rename_there_whatever_else_changes() {
        try (var plant = new Plant()) {
            plant.system(Town.ONE).put(ANN, object("user", "ann", "Clerk"));
            plant.settle();
            plant.system(Town.ONE).put(ANN, object("user", "ann lee", "Head"));
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);

            assertThat(counters(plant, Town.ONE, RunProfile.DELTA_SYNCHRONIZATION))
                    .containsEntry("Cloud/provisioned-rename-flow", 1L);
            assertThat(counters(plant, Town.CLOUD, RunProfile.EXPORT)).isEqualTo(Map.of("export-rename", 1L));
        }
    }

    @Test
    void another_type_under_the_same_anchor_is_a_delete_add() {
        try (var plant = new Plant()) {
            plant.system(Town.ONE).put(ANN, object("user", "ann", "Clerk"));
            plant.settle();
            plant.system(Town.ONE).put(ANN, object("group", "ann", "Clerk"));

            assertThat(counters(plant, Town.ONE, RunProfile.DELTA_IMPORT)).isEqualTo(Map.of("stage-delete-add", 1L));
        }
    }

    private static Map<String, Long> counters(Plant plant, String system, String profile) {
        return plant.run(system, profile)
                .steps()
                .getFirst()
                .outcome()
                .counters()
                .all();
    }

    private static Hologram.Present object(String type, String id, String title) {
        return Hologram.of(
                new ObjectTypeName(type),
                DistinguishedName.of("CN=ann"),
                Map.of(
                        new AttributeName("id"), Values.text(id),
                        new AttributeName("sourceAnchor"), Values.text(id),
                        new AttributeName("title"), Values.text(title)));
    }
}
