package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.journey.Soak;

/// Model and database agree after every step of any history, whatever the size of the pages and the number of threads.
class MirrorTest {

    private static final int[] PAGES = {1, 2, 3, 7, 1000};
    private static final int[] CORES = {1, 2, 8};
    private static final int EDITS = 60;
    private static final Path RESULT = Path.of("../docs/proof/store.md");

    /// Histories in which the two once disagreed.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"737719649, 7, 2", "748368442, 7, 8"})
    void the_database_holds_what_the_model_holds(long seed, int page, int cores) {
        play(seed, page, cores);
    }

    @Tag("soak")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "111389329, 2, 2",
        "265145136, 3, 1",
        "496555751, 2, 1",
        "533161729, 1, 8",
        "717679639, 2, 8",
        "785389136, 1, 1",
        "785389141, 7, 1",
        "785389169, 7, 8",
        "6252550, 7, 1",
        "27319705, 2, 1"
    })
    void the_database_holds_what_the_model_holds_in_others_as_well(long seed, int page, int cores) {
        play(seed, page, cores);
    }

    @Tag("soak")
    @Test
    void the_database_holds_what_the_model_holds_for_as_long_as_one_looks() throws IOException {
        var until = Soak.end(Soak.Part.STORE);
        long first = Long.getLong("seed", System.nanoTime() >>> 16);
        var histories = new TreeMap<String, Integer>();
        var differences = new ArrayList<String>();
        long steps = 0;
        for (long seed = first; seed == first || !until.isReached(0); seed++) {
            var random = new Random(seed);
            int page = PAGES[random.nextInt(PAGES.length)];
            int cores = CORES[random.nextInt(CORES.length)];
            try {
                steps += play(seed, page, cores);
            } catch (AssertionError difference) {
                differences.add(difference.getMessage());
            }
            histories.merge("%4d | %d".formatted(page, cores), 1, Integer::sum);
        }
        assertThat(differences).isEmpty();
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, report(histories, steps, first));
    }

    private static int play(long seed, int page, int cores) {
        try (var mirror = new Mirror(seed, page, cores)) {
            return mirror.play(EDITS);
        }
    }

    private static String report(Map<String, Integer> histories, long steps, long first) {
        var rows = new StringBuilder();
        histories.forEach((how, count) -> rows.append("| %s | %,d |%n".formatted(how.strip(), count)));
        return """
                # Model and database

                Random histories of two forests and a cloud, played twice: by the engine with its database, and by the pure core
                over maps. After every step the canonical dumps and the connected systems are compared. Written by
                `./dev soak --minutes N`: version %s, seeds from %d, %,d steps compared, 0 differences.

                ## Histories

                | objects a page | threads | histories |
                |---:|---:|---:|
                %s""".formatted(System.getProperty("soak.version", "unknown"), first, steps, rows);
    }
}
