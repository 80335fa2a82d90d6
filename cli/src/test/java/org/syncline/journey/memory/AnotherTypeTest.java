package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.ONE;

import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Cycle;
import org.syncline.engine.RunProfile;

/// What turns out to be of another type than rules want is deleted and made anew (engine.md 9.4).
class AnotherTypeTest {

    private static final DistinguishedName NAME = DistinguishedName.of("CN=u1");

    @Test
    void it_is_deleted_and_made_anew_in_one_export_and_confirmed() {
        try (var plant = new Plant()) {
            plant.system(ONE).put(BigGroup.anchor(1), BigGroup.user(1));
            plant.settle();
            var cloud = plant.system(CLOUD);
            var made = cloud.objects().firstEntry();
            cloud.put(
                    made.getKey(),
                    Hologram.of(
                            new ObjectTypeName("group"), NAME, made.getValue().attributes()));
            plant.importDelta(CLOUD);
            plant.run(CLOUD, RunProfile.DELTA_SYNCHRONIZATION);

            var export = plant.run(CLOUD, RunProfile.EXPORT);

            assertThat(export.steps().getFirst().outcome().counters().all())
                    .containsEntry("export-delete-add", 1L)
                    .doesNotContainKeys("export-add", "export-delete");
            assertThat(cloud.objects().values())
                    .singleElement()
                    .satisfies(object -> assertThat(object.type()).isEqualTo(new ObjectTypeName("user")));
            for (int i = 0; i < 2; i++) {
                plant.cycle(Cycle.Policy.DELTA);
            }
            assertThat(plant.postgres.number("SELECT count(*) FROM cs_object WHERE pending_export <> 0"
                            + " OR pending_import <> 0 OR awaiting_confirmation"))
                    .isZero();
        }
    }
}
