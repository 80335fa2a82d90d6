package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;

/// Import and synchronization in one step (engine.md 4.1, operations.md 2.1).
class CombinedStepsTest {

    private static final RunProfile DELTA_DELTA = combined(new RunStep.DeltaImportDeltaSync());
    private static final RunProfile FULL_DELTA = combined(new RunStep.FullImportDeltaSync());
    private static final RunProfile FULL_FULL = combined(new RunStep.FullImportFullSync());

    @Test
    void what_the_import_reported_is_synchronized_and_nothing_else() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            plant.settle();
            put(plant, "waits", "waits", "a");
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            put(plant, "b", "b", "a");
            put(plant, "a", "a", "a"); // just as it was

            var run = plant.run(Town.ONE, DELTA_DELTA);

            assertThat(run.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(run, "stage-add")).isEqualTo(1);
            assertThat(count(run, "stage-no-change")).isEqualTo(1);
            assertThat(count(run, "disconnector-projected-flow")).isEqualTo(1);
            assertThat(count(run, "connector-no-flow")).isEqualTo(1);
            assertThat(pendingImports(plant)).isEqualTo(1);

            var next = plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
            assertThat(count(next, "disconnector-projected-flow")).isEqualTo(1);
            assertThat(pendingImports(plant)).isZero();
        }
    }

    @Test
    void what_the_import_found_missing_is_synchronized_too() {
        try (var plant = new Plant()) {
            List.of("a", "b", "c").forEach(name -> put(plant, name, name, "a"));
            plant.settle();
            plant.system(Town.ONE).remove(WritePointsTest.anchor("b"));

            var run = plant.run(Town.ONE, FULL_DELTA);

            assertThat(count(run, "stage-delete")).isEqualTo(1);
            assertThat(count(run, "connector-delete-remove-mv")).isEqualTo(1);
            assertThat(count(run, "connector-no-flow")).isEqualTo(2);
            assertThat(count(run, "Cloud/provisioned-delete")).isEqualTo(1);
        }
    }

    @Test
    void one_step_comes_to_what_two_steps_come_to() {
        assertThat(after(plant -> plant.run(Town.ONE, FULL_FULL))).isEqualTo(after(plant -> {
            plant.run(Town.ONE, RunProfile.FULL_IMPORT);
            plant.run(Town.ONE, RunProfile.FULL_SYNCHRONIZATION);
        }));
    }

    @Test
    void an_import_that_stops_is_not_synchronized() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            plant.settle();
            put(plant, "b", "b", "a");
            plant.system(Town.ONE).troubles().breakImportAfter(1);

            var run = plant.run(Town.ONE, FULL_FULL);

            assertThat(run.result()).isEqualTo(Result.STOPPED_CONNECTIVITY);
            assertThat(counters(run)).containsOnlyKeys("stage-no-change");
        }
    }

    private interface Act {
        void on(Plant plant);
    }

    private static List<String> after(Act act) {
        try (var plant = new Plant()) {
            List.of("a", "b", "c").forEach(name -> put(plant, name, name, "a"));
            plant.settle();
            plant.system(Town.ONE).remove(WritePointsTest.anchor("b"));
            put(plant, "c", "renamed", "d");
            put(plant, "d", "d", "a");
            act.on(plant);
            return plant.dump();
        }
    }

    private static RunProfile combined(RunStep step) {
        return RunProfile.of("Combined", step);
    }

    private static long pendingImports(Plant plant) {
        return plant.postgres.number("SELECT count(*) FROM cs_object WHERE pending_import <> 0");
    }

    static long count(Run run, String counter) {
        return run.steps().getFirst().outcome().counters().of(counter);
    }

    private static Map<String, Long> counters(Run run) {
        return run.steps().getFirst().outcome().counters().all();
    }
}
