package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.engine.RunProfile;
import org.syncline.store.RunChange;
import org.syncline.store.RunId;

/// What it costs to keep what runs change: rows, octets and time an object. Prints them.
class RunChangesCostTest {

    private static final int PEOPLE = 20_000;
    private static final int PAGE = 1_000;

    @Tag("soak")
    @Test
    void it_is_one_row_for_each_object_and_layer_and_a_small_part_of_the_time() {
        try (var plant = new Plant()) {
            people(plant, "first");
            long addNanos = timed(() -> plant.run(Town.ONE, RunProfile.FULL_IMPORT));
            long adds = rows(plant);
            people(plant, "second");
            long importNanos = timed(() -> plant.run(Town.ONE, RunProfile.FULL_IMPORT));
            long rows = rows(plant) - adds;
            long octets = plant.postgres.number("SELECT pg_total_relation_size('run_change')") / (adds + rows);
            long run = plant.postgres.number("SELECT max(id) FROM run");
            var kept = plant.engine()
                    .database()
                    .in(transaction -> transaction.runChanges().of(new RunId(run), 0, "", PAGE));
            long writeNanos =
                    timed(() -> IntStream.range(0, PEOPLE / PAGE).forEach(_ -> write(plant, new RunId(run), kept)));

            System.out.println(
                    ("%d objects changed: %d rows, %d octets a row; import %d us an object (adds %d), of these %d us to write"
                                    + " what changed")
                            .formatted(
                                    PEOPLE,
                                    rows,
                                    octets,
                                    importNanos / PEOPLE / 1_000,
                                    addNanos / PEOPLE / 1_000,
                                    writeNanos / PEOPLE / 1_000));
            assertThat(adds).isEqualTo(PEOPLE);
            assertThat(rows).isEqualTo(PEOPLE);
            assertThat(writeNanos).isLessThan(importNanos);
        }
    }

    private static void write(Plant plant, RunId run, List<RunChange> changes) {
        plant.engine().database().run(transaction -> transaction.runChanges().add(run, changes));
    }

    private static void people(Plant plant, String title) {
        IntStream.range(0, PEOPLE).forEach(i -> put(plant, "p" + i, "p" + i + " " + title, "p1"));
    }

    private static long rows(Plant plant) {
        return plant.postgres.number("SELECT count(*) FROM run_change");
    }

    private static long timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }
}
