package org.syncline.core.function.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `Guid` and `RandomNum` may come to (rules.md 9.1 and 9.4), over seeds 1 to 10,000.
class ChanceReferenceTest {

    static final int SEEDS = 10_000;
    static final List<String> FUNCTIONS = List.of("Guid", "RandomNum");

    @Test
    void a_new_guid_has_the_form_of_one_and_comes_once() {
        var product = Product.of("Guid()");
        var seen = new HashSet<Object>();

        LongStream.rangeClosed(1, SEEDS).mapToObj(product::result).forEach(guid -> {
            assertThat(((Val.Str) guid).text()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(seen.add(guid)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 1000, 4_294_967_296L, Long.MAX_VALUE})
    void a_random_number_keeps_its_limits_and_reaches_both(long high) {
        var product = Product.of("RandomNum(-3, " + high + ")");
        var seen = new HashSet<Long>();

        LongStream.rangeClosed(1, SEEDS)
                .mapToObj(product::result)
                .forEach(number -> seen.add(((Val) number).big().longValueExact()));

        assertThat(seen).allSatisfy(number -> assertThat(number).isBetween(-3L, high));
        if (high <= 1000) {
            assertThat(seen).hasSize((int) high + 4);
        }
    }

    @Test
    void the_whole_range_of_numbers_can_be_asked_for() {
        var product = Product.of("RandomNum(-9223372036854775807 - 1, 9223372036854775807)");

        var signs = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(product::result)
                .map(number -> ((Val) number).big().signum())
                .distinct();

        assertThat(signs).contains(-1, 1);
    }
}
