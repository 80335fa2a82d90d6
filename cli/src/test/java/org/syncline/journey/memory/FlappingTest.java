package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.ONE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import org.syncline.engine.RunProfile;

/// An attribute that the connected system never keeps as it is sent is told after the third import in a row
/// (operations.md 3.5).
class FlappingTest {

    private static final AttributeName TITLE = new AttributeName("title");
    private static final AttributeName ADDRESSES = new AttributeName("addresses");

    @Test
    void the_third_time_in_a_row_the_object_is_counted_with_its_attribute() {
        try (var plant = settled()) {
            keeping(plant, TITLE);
            change(plant, "at home", "Head");

            assertThat(List.of(confirming(plant), confirming(plant), confirming(plant)))
                    .containsExactly(0L, 0L, 1L);
            assertThat(plant.postgres.texts(
                            "SELECT subject || ': ' || detail FROM run_object" + " WHERE counter = 'flapping'"))
                    .containsExactly("CN=ann: title");
        }
    }

    @Test
    void once_confirmed_it_begins_anew() {
        try (var plant = settled()) {
            keeping(plant, TITLE);
            change(plant, "at home", "Head");
            var before = List.of(confirming(plant), confirming(plant));
            plant.system(CLOUD).troubles().none();
            change(plant, "at home", "Boss");
            confirming(plant);
            confirming(plant);
            keeping(plant, TITLE);
            change(plant, "at home", "Chief");

            assertThat(before).containsOnly(0L);
            assertThat(List.of(confirming(plant), confirming(plant), confirming(plant)))
                    .containsExactly(0L, 0L, 1L);
        }
    }

    @Test
    void another_attribute_each_time_is_another_matter() {
        try (var plant = settled()) {
            keeping(plant, TITLE);
            change(plant, "at home", "Head");
            confirming(plant);
            confirming(plant);
            plant.system(CLOUD).troubles().none();
            keeping(plant, ADDRESSES);
            change(plant, "c/o Bob", "Boss");

            assertThat(List.of(confirming(plant), confirming(plant))).containsOnly(0L);
            assertThat(confirming(plant)).isEqualTo(1);
        }
    }

    private static Plant settled() {
        var plant = new Plant();
        put(plant, Values.text("at home"), "Clerk");
        plant.settle();
        return plant;
    }

    private static void keeping(Plant plant, AttributeName attribute) {
        plant.system(CLOUD).troubles().keep(attribute, Values.text("as it likes"));
    }

    private static void change(Plant plant, String address, String title) {
        put(plant, Values.text(address), title);
        plant.run(ONE, RunProfile.DELTA_IMPORT);
        plant.run(ONE, RunProfile.DELTA_SYNCHRONIZATION);
    }

    /// What is pending is sent, and what the cloud shows then is read.
    private static long confirming(Plant plant) {
        plant.run(CLOUD, RunProfile.EXPORT);
        var seen = plant.run(CLOUD, RunProfile.DELTA_IMPORT);
        return seen.steps().getFirst().outcome().counters().of("flapping");
    }

    /// The one person there is.
    static void put(Plant plant, Values addresses, String title) {
        plant.system(ONE)
                .put(
                        new Anchor("ann"),
                        Hologram.of(
                                new ObjectTypeName("user"),
                                DistinguishedName.of("CN=ann"),
                                Map.of(
                                        new AttributeName("id"),
                                        Values.text("ann"),
                                        new AttributeName("sourceAnchor"),
                                        Values.text("ann"),
                                        ADDRESSES,
                                        addresses,
                                        TITLE,
                                        Values.text(title))));
    }
}
