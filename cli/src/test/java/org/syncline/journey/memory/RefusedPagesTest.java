package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// Pages that the database refuses, one after the other and with pages between them, while the page after is staged
/// already: it comes to what it comes to object by object, whatever refers to what.
class RefusedPagesTest {

    private static final int PEOPLE = 24;
    private static final int PAGE = 3;
    private static final int DAYS = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pages_come_to_what_their_objects_come_to_one_by_one(long seed) {
        var random = new Random(seed);
        try (var pages = refusing();
                var single = refusing()) {
            for (int day = 0; day < DAYS; day++) {
                live(random, day, List.of(pages, single));

                var together = run(pages, StepOptions.USUAL.withPageSize(PAGE));
                var alone = run(single, StepOptions.USUAL.withPageSize(PAGE).withBatchSize(1));

                assertThat(told(together)).isEqualTo(told(alone));
                assertThat(listed(pages)).isEqualTo(listed(single));
                assertThat(pages.dump()).isEqualTo(single.dump());
            }
            assertThat(listed(pages)).isPositive();
        }
    }

    /// Whose name begins so is not taken.
    private static Plant refusing() {
        var plant = new Plant();
        plant.postgres.execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.dn LIKE 'CN=bad%' AND NEW.state <> 5 THEN
                        RAISE EXCEPTION 'not this one' USING ERRCODE = '23514';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON cs_object FOR EACH ROW EXECUTE FUNCTION refuse();
                """);
        return plant;
    }

    /// Some come, go, get another name or another manager; names are swapped, and some are bad for a while.
    private static void live(Random random, int day, List<Plant> plants) {
        for (int person : IntStream.range(0, PEOPLE).toArray()) {
            int what = day == 0 ? 1 : random.nextInt(4);
            var id = "p%02d".formatted(person);
            var manager = "p%02d".formatted(random.nextInt(PEOPLE));
            var name = (random.nextInt(5) == 0 ? "bad" : "good") + (random.nextBoolean() ? person : person + 100 * day);
            plants.forEach(plant -> {
                switch (what) {
                    case 0 -> plant.system(Town.ONE).remove(anchor(id));
                    case 1, 2 -> put(plant, id, name, manager);
                    default -> {}
                }
            });
        }
    }

    private static Run run(Plant plant, StepOptions options) {
        return plant.run(
                Town.ONE, new RunProfile("In pages", List.of(new PlannedStep(new RunStep.FullImport(), options))));
    }

    private static List<String> told(Run run) {
        var outcome = run.steps().getFirst().outcome();
        var told = new ArrayList<String>();
        told.add(run.result() + " " + outcome.message());
        outcome.counters().all().forEach((counter, count) -> told.add(counter + " " + count));
        outcome.errors().forEach(error -> told.add(error.code() + " " + error.subject()));
        return told;
    }

    /// The objects behind counters, in the history of all runs.
    private static long listed(Plant plant) {
        return plant.postgres.number("SELECT count(*) FROM run_object");
    }
}
