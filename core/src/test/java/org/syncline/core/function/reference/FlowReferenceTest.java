package org.syncline.core.function.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Operators, laziness and nesting do what the reference does (rules.md 7, 8, 9.8).
///
/// `-Dreference='IIF 7'` runs one function or operator with one seed.
class FlowReferenceTest {

    private static final int SEEDS = 20;
    private static final int EXPRESSIONS = 50;
    private static final int OBJECTS = 10;

    /// Of each function and operator.
    static final int COMPARISONS = SEEDS * EXPRESSIONS * OBJECTS;

    private static final int NESTINGS = 50;
    private static final int DEEPEST = 5;
    private static final List<String> RESULTS = List.of("str", "num", "bool");

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("names")
    void product_and_reference_agree(String name, long seed) {
        for (int i = 0; i < EXPRESSIONS; i++) {
            var dice = Dice.of(seed * 1_000_003 + i * 7919L + name.hashCode());
            var node = new ArbitraryFlow(dice).about(name);

            assertThat(Comparison.of(node, !dice.oneIn(4), dice).disagreement(OBJECTS, dice))
                    .as("expression %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("nestings")
    void they_agree_about_expressions_of_many_functions(String name, long seed) {
        for (int i = 0; i < 100; i++) {
            var dice = Dice.of(seed * 1_000_003 + i * 7919L);
            var node = new ArbitraryNode(dice, false).one(dice.from(RESULTS), "hay", DEEPEST);

            assertThat(Comparison.of(node, !dice.oneIn(4), dice).disagreement(OBJECTS, dice))
                    .as("expression %d", i)
                    .isEmpty();
        }
    }

    static Stream<Arguments> names() {
        return Stream.concat(ArbitraryFlow.FUNCTIONS.stream(), ArbitraryFlow.OPERATORS.stream())
                .flatMap(name -> seeded(name, SEEDS));
    }

    static Stream<Arguments> nestings() {
        return seeded("nesting", NESTINGS);
    }

    private static Stream<Arguments> seeded(String name, int seeds) {
        var only = System.getProperty("reference", "");
        return IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> Arguments.of(name, (long) seed))
                .filter(it -> only.isEmpty() || only.equals(name) || only.equals(name + " " + it.get()[1]));
    }
}
