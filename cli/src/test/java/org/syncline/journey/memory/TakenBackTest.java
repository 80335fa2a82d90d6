package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.ONE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import org.syncline.engine.RunProfile;

/// What was sent, and is wanted no more before any import has shown it, does not stay there (engine.md 2.7).
class TakenBackTest {

    private static final AttributeName ADDRESSES = new AttributeName("addresses");

    @Test
    void a_value_that_no_import_has_shown_is_removed_by_the_next_export() {
        try (var plant = new Plant()) {
            put(plant, Values.text("at home"));
            plant.settle();
            send(plant, Values.text("at home", "at work"));
            assertThat(addresses(plant)).isEqualTo(Values.text("at home", "at work"));

            send(plant, Values.text("at home"));

            assertThat(addresses(plant)).isEqualTo(Values.text("at home"));
        }
    }

    /// As far as the cloud, which nobody reads afterwards.
    private static void send(Plant plant, Values addresses) {
        put(plant, addresses);
        plant.run(ONE, RunProfile.DELTA_IMPORT);
        plant.run(ONE, RunProfile.DELTA_SYNCHRONIZATION);
        plant.run(CLOUD, RunProfile.EXPORT);
    }

    private static Values addresses(Plant plant) {
        return plant.system(CLOUD).objects().firstEntry().getValue().values(ADDRESSES);
    }

    private static void put(Plant plant, Values addresses) {
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
                                        addresses)));
    }
}
