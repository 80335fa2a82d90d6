package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationDifferenceTest {

    @Test
    void what_came_went_and_changed_is_shown_file_by_file() {
        var before = new TreeMap<>(Map.of("a", "1\n2\n3\n4\n5\n6\n7\n", "b", "x\n", "d", "same\n"));
        var after = new TreeMap<>(Map.of("a", "1\n2\n3\nfour\n5\n6\n7\n", "c", "y\nz\n", "d", "same\n"));

        assertThat(ConfigurationDifference.between(before, after).text()).isEqualTo("""
                changed  a
                  …
                   2
                   3
                  -4
                  +four
                   5
                   6
                  …
                removed  b
                added    c (2 lines)""");
        assertThat(ConfigurationDifference.between(before, before).isEmpty()).isTrue();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_lines_that_stay_and_come_are_the_new_text(int seed) {
        var random = new Random(seed);
        var before = lines(random);
        var after = lines(random);

        var marked = LineDifference.marked(before, after);

        assertThat(marked.stream().filter(line -> !line.startsWith("-")).map(line -> line.substring(1)))
                .containsExactlyElementsOf(after);
        assertThat(marked.stream().filter(line -> !line.startsWith("+")).map(line -> line.substring(1)))
                .containsExactlyElementsOf(before);
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
    }
}
