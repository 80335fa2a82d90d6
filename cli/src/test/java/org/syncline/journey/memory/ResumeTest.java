package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.CombinedStepsTest.count;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.Progress;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;
import org.syncline.store.RunId;

/// A run that was stopped is gone on with by the next one at the page where it ended: what is done is not done again
/// (operations.md 2.6). A page here is a page of the step; what was written of it stands.
class ResumeTest {

    private static final int PEOPLE = 30;
    private static final int PAGE = 10;
    private static final RunProfile SOME =
            new RunProfile("Some", List.of(new PlannedStep(new RunStep.Export(), StepOptions.USUAL.withObjects(PAGE))));

    @Test
    void a_synchronization_and_an_export_go_on_where_they_were_stopped() {
        try (var plant = crowd()) {
            var stopped = stopAfterOnePage(plant, Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
            assertThat(count(stopped, "disconnector-projected-flow")).isEqualTo(PAGE);

            var rest = plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
            assertThat(rest.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(rest, "disconnector-projected-flow")).isEqualTo(PEOPLE - PAGE);
            assertThat(count(rest, "connector-no-flow")).isZero();

            long writes = plant.system(Town.CLOUD).writes();
            var export = plant.run(Town.CLOUD, SOME);
            assertThat(export.result()).isEqualTo(Result.STOPPED_OBJECT_LIMIT);
            var sent = count(export, "export-add");
            assertThat(sent).isEqualTo(PAGE);
            assertThat(count(plant.run(Town.CLOUD, RunProfile.EXPORT), "export-add"))
                    .isEqualTo(PEOPLE - sent);
            assertThat(plant.system(Town.CLOUD).doubled()).isZero();
            assertThat(plant.system(Town.CLOUD).objects()).hasSize(PEOPLE);
            assertThat(plant.system(Town.CLOUD).writes() - writes).isGreaterThanOrEqualTo(PEOPLE);
        }
    }

    @Test
    void a_full_synchronization_that_was_stopped_only_counts_what_it_had_done() {
        try (var plant = crowd()) {
            plant.settle();
            stopAfterOnePage(plant, Town.ONE, RunProfile.FULL_SYNCHRONIZATION);
            var evaluated = plant.postgres.number("SELECT count(*) FROM cs_settled");

            var rest = plant.run(Town.ONE, RunProfile.FULL_SYNCHRONIZATION);

            assertThat(evaluated).isGreaterThanOrEqualTo(PAGE);
            assertThat(rest.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(rest, "connector-no-flow")).isEqualTo(PEOPLE);
        }
    }

    private static Plant crowd() {
        var plant = new Plant();
        IntStream.range(0, PEOPLE).mapToObj(i -> "p" + (1000 + i)).forEach(name -> put(plant, name, name, name));
        for (var name : List.of(Town.ONE, Town.TWO, Town.CLOUD)) {
            plant.run(name, RunProfile.FULL_IMPORT);
        }
        return plant;
    }

    private static Run stopAfterOnePage(Plant plant, String connector, String profile) {
        var definition =
                plant.engine().installed().configuration().connector(connector).orElseThrow();
        var run = plant.pages(PAGE).run(definition, definition.profile(profile).orElseThrow(), "test", stopping(plant));
        assertThat(run.result()).isEqualTo(Result.STOPPED_USER_TERMINATION);
        return run;
    }

    private static Progress stopping(Plant plant) {
        return (_, _, _) -> plant.engine()
                .database()
                .run(transaction ->
                        transaction.runs().requestStop(new RunId(plant.postgres.number("SELECT max(id) FROM run"))));
    }
}
