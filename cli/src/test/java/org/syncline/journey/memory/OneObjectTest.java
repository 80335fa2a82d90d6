package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.CombinedStepsTest.count;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Delta;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.Result;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;

/// A preview that is kept comes to what it showed, of that object and of no other (engine.md 15).
class OneObjectTest {

    @Test
    void what_was_shown_is_kept_and_the_others_still_wait() {
        try (var plant = new Plant()) {
            List.of("a", "b").forEach(name -> put(plant, name, name, "a"));
            plant.settle();
            List.of("a", "b").forEach(name -> put(plant, name, name + " renamed", "a"));
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            var object = plant.engine()
                    .database()
                    .in(transaction -> transaction
                            .connectorSpace()
                            .byAnchor(plant.id(Town.ONE), List.of(anchor("b")))
                            .firstEntry()
                            .getValue());
            var shown = plant.engine().preview().of(object).orElseThrow().exports();
            assertThat(pending(plant, "pending_export")).isZero();

            var run = plant.run(Town.ONE, RunProfile.of("Single object", new RunStep.OneObject(object)));

            assertThat(run.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(run, "connector-flow")).isEqualTo(1);
            assertThat(shown)
                    .singleElement()
                    .satisfies(change -> assertThat(change.delta())
                            .isEqualTo(kept(plant, change.object().id())));
            assertThat(pending(plant, "pending_export")).isEqualTo(1);
            assertThat(pending(plant, "pending_import")).isEqualTo(1);
        }
    }

    private static Delta kept(Plant plant, CsObjectId target) {
        return plant.engine()
                .database()
                .in(transaction -> transaction.connectorSpace().load(List.of(target)))
                .firstEntry()
                .getValue()
                .tower()
                .pendingExport();
    }

    private static long pending(Plant plant, String column) {
        return plant.postgres.number("SELECT count(*) FROM cs_object WHERE " + column + " <> 0");
    }
}
