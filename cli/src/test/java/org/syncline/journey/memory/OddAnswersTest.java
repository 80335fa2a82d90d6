package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.CombinedStepsTest.count;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Partition;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.Cycle;
import org.syncline.engine.Discovered;
import org.syncline.engine.Guards;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;

/// What connected systems rarely say, and what operators rarely set.
class OddAnswersTest {

    @Test
    void an_addition_that_is_answered_with_somebody_elses_anchor_fails_with_duplicate_anchor() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            plant.settle();
            var taken = plant.system(Town.CLOUD).objects().firstKey();
            plant.system(Town.CLOUD).troubles().answerAdditionsWith(taken);
            put(plant, "b", "b", "a");
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);

            var run = plant.run(Town.CLOUD, RunProfile.EXPORT);

            assertThat(run.result()).isEqualTo(Result.COMPLETED_EXPORT_ERRORS);
            assertThat(run.steps().getFirst().outcome().errors())
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo("duplicate-anchor");
                        assertThat(error.message()).contains("CN=b", taken.text(), "joined to another", "cs get");
                    });
            plant.system(Town.CLOUD).troubles().none();
            plant.cycle(Cycle.Policy.DELTA);
            assertThat(plant.system(Town.CLOUD).objects()).hasSize(2);
        }
    }

    /// Their answers come together, and are recorded together.
    @Test
    void of_two_additions_that_are_answered_with_one_anchor_the_second_fails() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            put(plant, "b", "b", "a");
            plant.system(Town.CLOUD).troubles().answerAdditionsWith(anchor("shared"));
            plant.run(Town.ONE, RunProfile.FULL_IMPORT);
            plant.run(Town.ONE, RunProfile.FULL_SYNCHRONIZATION);

            var run = plant.run(Town.CLOUD, RunProfile.EXPORT);

            assertThat(run.result()).isEqualTo(Result.COMPLETED_EXPORT_ERRORS);
            assertThat(run.steps().getFirst().outcome().counters().of("export-add"))
                    .isEqualTo(1);
            assertThat(run.steps().getFirst().outcome().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.code()).isEqualTo("duplicate-anchor"));
        }
    }

    @Test
    void an_import_tells_of_objects_whose_name_another_took_until_it_is_explained() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            plant.settle();
            put(plant, "newcomer", "a", "newcomer");
            plant.system(Town.ONE).objects().remove(anchor("a")); // and the log does not tell

            var told = plant.run(Town.ONE, RunProfile.DELTA_IMPORT);

            assertThat(told.result()).isEqualTo(Result.COMPLETED_TRANSIENT_OBJECTS);
            assertThat(count(told, "transient-objects")).isEqualTo(1);
            assertThat(told.steps().getFirst().outcome().message()).contains("1 objects of 'One'", "full import");
            assertThat(plant.run(Town.ONE, RunProfile.FULL_IMPORT).result()).isEqualTo(Result.SUCCESS);
        }
    }

    @Test
    void deletions_beyond_the_limit_wait_and_all_else_is_sent_if_that_is_wanted() {
        try (var plant = new Plant()) {
            List.of("a", "b", "c").forEach(name -> put(plant, name, name, "a"));
            plant.settle();
            plant.reconfigure(Town.CLOUD, cloud -> cloud.with(new Guards(1).holdingDeletes()));
            List.of("b", "c").forEach(gone -> plant.system(Town.ONE).remove(anchor(gone)));
            put(plant, "d", "d", "a");
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);

            var held = plant.run(Town.CLOUD, RunProfile.EXPORT);

            assertThat(held.result()).isEqualTo(Result.COMPLETED_WARNINGS);
            assertThat(held.steps().getFirst().outcome().message())
                    .contains("2 deletions", "limit is 1", "No deletion was sent", "held approve Cloud");
            assertThat(count(held, "export-add")).isEqualTo(1);
            assertThat(count(held, "export-delete")).isZero();
            assertThat(plant.system(Town.CLOUD).objects()).hasSize(4);
            var hold = plant.engine()
                    .database()
                    .in(transaction -> transaction.holds().find(plant.id(Town.CLOUD), "deletions"));
            assertThat(hold).isPresent();
        }
    }

    @Test
    void a_partition_may_have_a_limit_of_its_own() {
        try (var plant = new Plant()) {
            List.of("a", "b", "c").forEach(name -> put(plant, name, name, "a"));
            plant.settle();
            plant.reconfigure(
                    Town.CLOUD,
                    cloud -> cloud.with(new Guards(100).withDeletions("CN=b", 0))
                            .with(new Discovered(
                                    cloud.discovered().schema(),
                                    Stream.of("CN=b", "CN=c")
                                            .map(name -> Partition.of(name, DistinguishedName.of(name), Map.of()))
                                            .toList())));

            assertThat(exportWithout(plant, "c").result()).isEqualTo(Result.SUCCESS);
            var held = exportWithout(plant, "b");

            assertThat(held.result()).isEqualTo(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);
            assertThat(held.steps().getFirst().outcome().message())
                    .contains("1 deletions in CN=b are waiting for Cloud", "that partition is 0", "Nothing was sent");
            assertThat(plant.system(Town.CLOUD).objects()).hasSize(2);
        }
    }

    private static Run exportWithout(Plant plant, String leaver) {
        plant.system(Town.ONE).remove(anchor(leaver));
        plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
        plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
        return plant.run(Town.CLOUD, RunProfile.EXPORT);
    }
}
