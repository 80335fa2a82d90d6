package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A change of one member costs one change, at any size of the group (DECISIONS 13).
class BigGroupTest {

    private static final int MOST_ROWS = 50;
    private static final int FIRST_WARM = 60;
    private static final int WARM = 15;
    private static final int RUNS = 20;
    private static final Path RESULT = Path.of("../docs/benchmarks/big-group.md");
    private static final int[] SIZES = {1_000, 10_000, 100_000, 500_000, 1_000_000};

    @Test
    void one_member_more_or_less_touches_few_rows() {
        try (var plant = new Plant()) {
            var group = new BigGroup(plant, 1_050, 5);
            plant.settle();
            group.grow(20_000);
            group.addOne();
            group.calm();
            try (var rows = new RowsTouched(plant.postgres)) {
                group.addOne();
                group.calm();
                group.removeOne(3);
                group.calm();

                assertThat(rows.count()).as(rows.told().toString()).isBetween(4L, 2L * MOST_ROWS);
            }
            assertThat(group.membersInCloud()).isEqualTo(1_050 + 2 - 1);
        }
    }

    /// The numbers for people. Other members than the first thousand are rows without objects: nothing asks for them.
    @Tag("soak")
    @Test
    void one_member_more_at_any_size_is_measured() throws IOException {
        var lines = new ArrayList<String>();
        try (var plant = new Plant()) {
            var group = new BigGroup(plant, 1_050, 400);
            plant.settle();
            warm(group, FIRST_WARM);
            for (int size : SIZES) {
                group.grow(size);
                lines.add(line(plant, group, size));
                System.out.println(lines.getLast());
            }
        }
        Files.writeString(
                RESULT, """
                # One member more in a big group

                One member is added in the source and taken through delta import, delta synchronization, export and
                confirming import. *Engine* is the time of all transactions of the four steps in which objects are worked
                on, as a flight recording shows them (`syncline.Transaction`); the time of the connected systems and of the
                run history is not in it. Warm, p50 of %d. Rows are all that are inserted, updated or deleted, run history
                left out. Written by `./dev soak` on %d cores.

                | members | engine, ms | transactions | rows touched |
                |---:|---:|---:|---:|
                %s
                """.formatted(RUNS, Runtime.getRuntime().availableProcessors(), String.join("\n", lines)));
    }

    private static String line(Plant plant, BigGroup group, int size) throws IOException {
        warm(group, WARM);
        var times = new ArrayList<Duration>();
        int transactions = 0;
        for (int i = 0; i < RUNS; i++) {
            try (var seen = TransactionsSeen.recording()) {
                group.addOne();
                var durations = seen.onObjects();
                times.add(durations.stream().reduce(Duration.ZERO, Duration::plus));
                transactions = durations.size();
            }
            group.calm();
        }
        try (var rows = new RowsTouched(plant.postgres)) {
            group.addOne();
            group.calm();
            return "| %,d | %.1f | %d | %d |"
                    .formatted(size, median(times).toNanos() / 1e6, transactions, rows.count());
        }
    }

    private static void warm(BigGroup group, int times) {
        for (int i = 0; i < times; i++) {
            group.addOne();
            group.calm();
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
