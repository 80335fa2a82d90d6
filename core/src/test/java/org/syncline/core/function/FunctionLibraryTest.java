package org.syncline.core.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.SampleObject;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class FunctionLibraryTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void every_example_comes_to_true(String function, String example) {
        assertThat(SampleObject.ann().evaluate(example)).isEqualTo(new FlowOutcome.Flows(Values.of(Value.of(true))));
        assertThat(example).contains(function + "(");
    }

    static Stream<Arguments> examples() {
        return FunctionLibrary.functions().values().stream()
                .flatMap(function ->
                        function.examples().stream().map(example -> Arguments.of(function.name(), example)));
    }

    @Test
    void every_function_has_a_sentence_and_an_example() {
        assertThat(FunctionLibrary.functions().values()).allSatisfy(function -> {
            assertThat(function.summary()).matches("[A-Z].*\\.");
            assertThat(function.examples()).isNotEmpty();
        });
    }
}
