package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;

/// A connector does not have every run profile that a cycle asks for (operations.md 4, 6.2).
class MissingProfileTest {

    @Test
    void a_connector_that_cannot_import_keeps_no_other_from_its_work() {
        try (var plant = new Plant()) {
            put(plant, "b", "b", "b");
            plant.system(Town.TWO)
                    .put(
                            WritePointsTest.anchor("b"),
                            plant.system(Town.ONE)
                                    .object(WritePointsTest.anchor("b"))
                                    .orElseThrow());
            plant.settle();
            plant.reconfigure(Town.TWO, without(RunProfile.DELTA_IMPORT));
            put(plant, "a", "a", "a");

            var runs = plant.cycle(Cycle.Policy.DELTA);

            assertThat(troubles(runs))
                    .containsExactly(Map.entry("Two Delta Import", Result.NO_START_UNKNOWN_PROFILE.code()));
            assertThat(message(runs)).isEqualTo("""
                    'Two' has no run profile 'Delta Import', and every cycle asks for it. Give it one by that name \
                    (delta-import).""");
            assertThat(plant.postgres.texts("SELECT result FROM run WHERE result LIKE 'no-start-%'"))
                    .as("in the history")
                    .containsExactly(Result.NO_START_UNKNOWN_PROFILE.code());
            assertThat(plant.system(Town.CLOUD).objects().size()).isEqualTo(2);
        }
    }

    @Test
    void nothing_is_exported_when_a_connector_cannot_be_synchronized() {
        try (var plant = new Plant()) {
            plant.settle();
            plant.reconfigure(Town.TWO, without(RunProfile.DELTA_SYNCHRONIZATION));
            put(plant, "a", "a", "a");

            var runs = plant.cycle(Cycle.Policy.DELTA);

            assertThat(troubles(runs)).containsOnlyKeys("Two Delta Synchronization");
            assertThat(runs).noneMatch(run -> run.profile().equals(RunProfile.EXPORT));
            assertThat(plant.system(Town.CLOUD).objects().size()).isZero();
        }
    }

    private static UnaryOperator<ConnectorDefinition> without(String profile) {
        return connector -> connector.withProfiles(connector.profiles().stream()
                .filter(one -> !one.name().equals(profile))
                .toList());
    }

    private static Map<String, String> troubles(List<Run> runs) {
        return runs.stream()
                .filter(run -> !run.result().isCompleted())
                .collect(Collectors.toMap(
                        run -> run.connector() + " " + run.profile(),
                        run -> run.result().code()));
    }

    private static String message(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.result() == Result.NO_START_UNKNOWN_PROFILE)
                .map(run -> run.steps().getFirst().outcome().message())
                .findFirst()
                .orElseThrow();
    }
}
