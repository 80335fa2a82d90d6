package org.syncline.core.function.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.core.function.FunctionLibrary;

/// Each function of rules.md 9, called with values at the edges of its types, does what the reference does.
///
/// `-Dreference='Left 7'` runs one function with one seed, `-Dreference=Left` one function.
class FunctionReferenceTest {

    private static final int SEEDS = 20;
    private static final int EXPRESSIONS = 25;
    private static final int OBJECTS = 20;

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void product_and_reference_agree(String name, long seed, SlowFunction function) {
        for (int i = 0; i < EXPRESSIONS; i++) {
            var dice = Dice.of(seed * 1_000_003 + i * 7919L + name.hashCode());
            boolean wrong = dice.oneIn(5);
            var node = new ArbitraryNode(dice, wrong).seen(function, dice.oneIn(4) ? 1 : 0);

            assertThat(Comparison.of(node, !wrong && !dice.oneIn(5), dice).disagreement(OBJECTS, dice))
                    .as("expression %d", i)
                    .isEmpty();
        }
    }

    /// Issue 3: of each function, not of all together.
    @ParameterizedTest
    @MethodSource("functions")
    void every_function_is_compared_ten_thousand_times(String name) {
        assertThat(comparisons(name)).isGreaterThanOrEqualTo(10_000);
    }

    static Stream<String> functions() {
        return FunctionLibrary.functions().keySet().stream();
    }

    private static int comparisons(String name) {
        if (SlowLibrary.ALL.stream().anyMatch(function -> function.name().equals(name))) {
            return SEEDS * EXPRESSIONS * OBJECTS;
        }
        if (ArbitraryFlow.FUNCTIONS.contains(name)) {
            return FlowReferenceTest.COMPARISONS;
        }
        if (ChanceReferenceTest.FUNCTIONS.contains(name)) {
            return ChanceReferenceTest.SEEDS;
        }
        return CertificateReferenceTest.isAbout(name) ? CertificateReferenceTest.COMPARISONS : 0;
    }

    static Stream<Arguments> cases() {
        var only = System.getProperty("reference", "");
        return SlowLibrary.ALL.stream()
                .flatMap(function -> IntStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed -> Arguments.of(function.name(), (long) seed, function)))
                .filter(it ->
                        only.isEmpty() || only.equals(it.get()[0]) || only.equals(it.get()[0] + " " + it.get()[1]));
    }
}
