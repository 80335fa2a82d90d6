package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.FlappingTest.put;
import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.ONE;

import org.junit.jupiter.api.Test;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;
import org.syncline.engine.RunProfile;

/// Who changes his mind before any import has shown what was sent gets what he wants all the same (engine.md 2.7).
class TakenBackTest {

    private static final AttributeName ADDRESSES = new AttributeName("addresses");

    @Test
    void a_value_that_no_import_has_shown_is_removed_by_the_next_export() {
        try (var plant = new Plant()) {
            put(plant, Values.text("at home"), "Clerk");
            plant.settle();
            send(plant, Values.text("at home", "at work"));
            assertThat(addresses(plant)).isEqualTo(Values.text("at home", "at work"));

            send(plant, Values.text("at home"));

            assertThat(addresses(plant)).isEqualTo(Values.text("at home"));
        }
    }

    @Test
    void a_value_that_was_removed_and_no_import_has_missed_is_added_again_by_the_next_export() {
        try (var plant = new Plant()) {
            put(plant, Values.text("at home", "at work"), "Clerk");
            plant.settle();
            send(plant, Values.text("at home"));
            assertThat(addresses(plant)).isEqualTo(Values.text("at home"));

            send(plant, Values.text("at home", "at work"));

            assertThat(addresses(plant)).isEqualTo(Values.text("at home", "at work"));
        }
    }

    /// As far as the cloud, which nobody reads afterwards.
    private static void send(Plant plant, Values addresses) {
        put(plant, addresses, "Clerk");
        plant.run(ONE, RunProfile.DELTA_IMPORT);
        plant.run(ONE, RunProfile.DELTA_SYNCHRONIZATION);
        plant.run(CLOUD, RunProfile.EXPORT);
    }

    private static Values addresses(Plant plant) {
        return plant.system(CLOUD).objects().firstEntry().getValue().values(ADDRESSES);
    }
}
