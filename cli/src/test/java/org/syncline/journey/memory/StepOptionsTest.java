package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.CombinedStepsTest.count;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Partition;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.Discovered;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// The options of a step (operations.md 2.2), and what comes of a limit that is reached.
class StepOptionsTest {

    private static final StepOptions USUAL = StepOptions.USUAL;
    private static final String HOME = ",DC=One";
    private static final String CHILD = ",DC=child,DC=One";

    @Test
    void a_step_stops_after_so_many_objects() {
        try (var plant = plant("a", "b", "c")) {
            var first = run(plant, new RunStep.FullImport(), USUAL.withObjects(2));

            assertThat(first.result()).isEqualTo(Result.STOPPED_OBJECT_LIMIT);
            assertThat(message(first)).contains("2 objects", "objectProcessLimit", "run profile");
            assertThat(count(first, "stage-add")).isEqualTo(2);
            assertThat(plant.run(Town.ONE, RunProfile.DELTA_IMPORT).result())
                    .isEqualTo(Result.NO_START_FULL_IMPORT_REQUIRED);

            plant.settle();
            assertThat(run(plant, new RunStep.FullImport(), USUAL.withObjects(3))
                            .result())
                    .isEqualTo(Result.SUCCESS);
            List.of("a", "b", "c").forEach(name -> put(plant, name, name + "2", "a"));
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            var synchronization = run(plant, new RunStep.DeltaSync(), USUAL.withObjects(2));
            assertThat(synchronization.result()).isEqualTo(Result.STOPPED_OBJECT_LIMIT);
            assertThat(count(synchronization, "connector-flow")).isEqualTo(2);
            plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
            var export = run(plant, Town.CLOUD, new RunStep.Export(), USUAL.withObjects(1));
            assertThat(export.result()).isEqualTo(Result.STOPPED_OBJECT_LIMIT);
            assertThat(count(export, "export-update")).isEqualTo(1);
        }
    }

    @Test
    void nobody_is_taken_for_deleted_by_a_read_that_was_told_to_stop() {
        try (var plant = plant("a", "b", "c")) {
            plant.settle();

            var run = run(plant, new RunStep.FullImport(), USUAL.withObjects(2));

            assertThat(run.result()).isEqualTo(Result.STOPPED_OBJECT_LIMIT);
            assertThat(count(run, "stage-delete")).isZero();
        }
    }

    @Test
    void more_deletions_than_the_step_may_stage_make_or_find_are_not_written() {
        try (var plant = plant("a", "b", "c", "d")) {
            plant.settle();
            List.of("b", "c").forEach(gone -> plant.system(Town.ONE).remove(anchor(gone)));
            var one = USUAL.withDeletions(1);
            var two = USUAL.withDeletions(2);

            for (var imports : List.of(new RunStep.DeltaImport(), new RunStep.FullImport())) {
                var read = run(plant, imports, one);
                assertThat(read.result()).isEqualTo(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);
                assertThat(message(read)).contains("2 deletions were read from One", "objectDeleteLimit", "is 1");
                assertThat(count(read, "stage-delete")).isZero();
                assertThat(pending(plant, "pending_import")).isZero();
            }
            assertThat(run(plant, new RunStep.FullImport(), two).result()).isEqualTo(Result.SUCCESS);

            var made = run(plant, new RunStep.DeltaSync(), one);
            assertThat(made.result()).isEqualTo(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);
            assertThat(count(made, "Cloud/provisioned-delete")).isZero();
            assertThat(pending(plant, "pending_export")).isZero();
            assertThat(run(plant, new RunStep.DeltaSync(), two).result()).isEqualTo(Result.SUCCESS);

            long writes = plant.system(Town.CLOUD).writes();
            var waiting = run(plant, Town.CLOUD, new RunStep.Export(), one);
            assertThat(waiting.result()).isEqualTo(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);
            assertThat(plant.system(Town.CLOUD).writes()).isEqualTo(writes);
            assertThat(run(plant, Town.CLOUD, new RunStep.Export(), two).result())
                    .isEqualTo(Result.SUCCESS);
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_stops_the_export_and_nothing_is_lost() {
        try (var plant = plant("a", "b")) {
            for (var name : List.of(Town.ONE, Town.TWO, Town.CLOUD)) {
                plant.run(name, RunProfile.FULL_IMPORT);
            }
            plant.run(Town.ONE, RunProfile.FULL_SYNCHRONIZATION);
            plant.system(Town.CLOUD).troubles().answerAfter(Duration.ofSeconds(5));

            var late = run(plant, Town.CLOUD, new RunStep.Export(), USUAL.withTimeout(Duration.ofSeconds(1)));

            assertThat(late.result()).isEqualTo(Result.STOPPED_CONNECTIVITY);
            assertThat(message(late)).contains("within 1 seconds", "timeout of this step");
            plant.system(Town.CLOUD).troubles().none();
            assertThat(plant.run(Town.CLOUD, RunProfile.EXPORT).result()).isEqualTo(Result.SUCCESS);
            assertThat(plant.system(Town.CLOUD).objects()).hasSize(2);
        }
    }

    @Test
    void batches_and_pages_are_as_small_as_told() {
        try (var plant = plant("a", "b", "c", "d", "e")) {
            var pages = new ArrayList<Long>();
            plant.run(
                    Town.ONE,
                    profile(new RunStep.FullImport(), USUAL.withPageSize(2)),
                    (_, done, _) -> pages.add(done));
            assertThat(pages).containsExactly(2L, 4L, 5L);

            long one = transactions(plant, USUAL.withBatchSize(1));
            long five = transactions(plant, USUAL);
            assertThat(one - five).isEqualTo(4);
        }
    }

    @Test
    void a_step_for_one_partition_leaves_the_other_alone() {
        try (var plant = plant()) {
            var tops = List.of(DistinguishedName.of("DC=One"), DistinguishedName.of("DC=child,DC=One"));
            plant.system(Town.ONE).partition(tops.getFirst(), tops.getLast());
            plant.reconfigure(
                    Town.ONE,
                    one -> one.with(new Discovered(
                            one.discovered().schema(),
                            tops.stream()
                                    .map(name -> Partition.of(name.toString(), name, Map.of()))
                                    .toList())));
            put(plant, "a", "a" + HOME, "a");
            put(plant, "b", "b" + HOME, "a");
            put(plant, "c", "c" + CHILD, "a");
            plant.settle();
            plant.system(Town.ONE).remove(anchor("b"));
            plant.system(Town.ONE).remove(anchor("c"));
            var child = USUAL.withPartition("DC=child,DC=One");

            put(plant, "d", "d" + CHILD, "a");
            assertThat(count(run(plant, new RunStep.FullImport(), child), "stage-delete"))
                    .isEqualTo(1);
            put(plant, "a", "a2" + HOME, "a");
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            var synchronization = run(plant, new RunStep.DeltaSync(), child);
            assertThat(count(synchronization, "connector-delete-remove-mv")).isEqualTo(1);
            assertThat(count(synchronization, "connector-flow")).isZero();

            var rest = plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
            assertThat(count(rest, "connector-flow")).isEqualTo(1);
            assertThat(count(rest, "connector-delete-remove-mv")).isEqualTo(1);
        }
    }

    @Test
    void a_step_for_a_partition_that_is_gone_is_skipped_and_the_next_one_runs() {
        try (var plant = plant("a")) {
            var run = plant.run(
                    Town.ONE,
                    new RunProfile(
                            "Two domains",
                            List.of(
                                    new PlannedStep(new RunStep.FullImport(), USUAL.withPartition("DC=gone")),
                                    PlannedStep.usual(new RunStep.FullImport()))));

            assertThat(run.steps()).hasSize(2);
            assertThat(message(run)).contains("no partition 'DC=gone'", "It has: DC=One");
            assertThat(run.result()).isEqualTo(Result.NO_START_PARTITION);
            assertThat(run.steps().getLast().outcome().result()).isEqualTo(Result.SUCCESS);
        }
    }

    private static Plant plant(String... people) {
        var plant = new Plant();
        for (var name : people) {
            put(plant, name, name, "a");
        }
        return plant;
    }

    private static Run run(Plant plant, RunStep step, StepOptions options) {
        return run(plant, Town.ONE, step, options);
    }

    private static Run run(Plant plant, String connector, RunStep step, StepOptions options) {
        return plant.run(connector, profile(step, options));
    }

    private static RunProfile profile(RunStep step, StepOptions options) {
        return new RunProfile("One step", List.of(new PlannedStep(step, options)));
    }

    private static String message(Run run) {
        return run.steps().getFirst().outcome().message();
    }

    private static long pending(Plant plant, String column) {
        return plant.postgres.number("SELECT count(*) FROM cs_object WHERE " + column + " <> 0");
    }

    /// How many transactions write when all five have changed.
    private static long transactions(Plant plant, StepOptions options) {
        for (var name : List.of("a", "b", "c", "d", "e")) {
            put(plant, name, name + options.batchSize(), "a");
        }
        long before = plant.postgres.number("SELECT pg_current_xact_id()::text::bigint");
        assertThat(count(run(plant, new RunStep.FullImport(), options), "stage-rename"))
                .isEqualTo(5);
        return plant.postgres.number("SELECT pg_current_xact_id()::text::bigint") - before;
    }
}
