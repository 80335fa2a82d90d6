package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.syncline.core.sync.Said.AUTHORITATIVE_NULL;
import static org.syncline.core.sync.Said.FAILED;
import static org.syncline.core.sync.Said.IGNORED;
import static org.syncline.core.sync.Said.NULL;
import static org.syncline.core.sync.Said.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.value.CsObjectId;

/// The table of engine.md 7.1.
class PrecedenceTest {

    private static final FlowOutcome A = text("a");
    private static final FlowOutcome B = text("b");

    static Stream<Arguments> table() {
        return Stream.of(
                // strong, middle, weak → settlement, and whose it is
                arguments(A, B, B, "a by 0"),
                arguments(NULL, B, A, "b by 1"),
                arguments(IGNORED, B, A, "b by 1"),
                arguments(NULL, IGNORED, B, "b by 2"),
                arguments(AUTHORITATIVE_NULL, B, A, "nothing by 0"),
                arguments(NULL, AUTHORITATIVE_NULL, A, "nothing by 1"),
                arguments(A, AUTHORITATIVE_NULL, B, "a by 0"),
                arguments(IGNORED, NULL, NULL, "keep"),
                arguments(NULL, NULL, IGNORED, "keep"),
                arguments(IGNORED, IGNORED, IGNORED, "keep"),
                arguments(IGNORED, AUTHORITATIVE_NULL, NULL, "nothing by 1"),
                arguments(FAILED, A, B, "failed by 0"),
                arguments(IGNORED, FAILED, A, "failed by 1"),
                arguments(A, FAILED, NULL, "a by 0"),
                arguments(AUTHORITATIVE_NULL, FAILED, A, "nothing by 0"),
                arguments(NULL, NULL, NULL, "clear"));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @MethodSource("table")
    void settles(FlowOutcome strong, FlowOutcome middle, FlowOutcome weak, String expected) {
        var said = Said.all(strong, middle, weak);

        assertThat(told(Precedence.settle(said), said)).isEqualTo(expected);
    }

    @Test
    void of_no_contribution_nothing_comes() {
        assertThat(Precedence.settle(List.of())).isEqualTo(new Settlement.Clear());
    }

    @Test
    void the_stronger_rule_comes_first_and_of_two_objects_the_older() {
        var strong = Said.by(100, A);
        var weak = Said.by(110, A);
        var younger = Said.by(strong.rule(), new CsObjectId(2), A);
        var sorted = new ArrayList<>(List.of(weak, younger, strong));

        Collections.sort(sorted);

        assertThat(sorted).containsExactly(strong, younger, weak);
    }

    private static String told(Settlement settlement, List<Contribution> said) {
        return switch (settlement) {
            case Settlement.Take(var values, var by) ->
                (values.isEmpty() ? "nothing" : values.first()) + " by " + said.indexOf(by);
            case Settlement.Failed(var by, var _) -> "failed by " + said.indexOf(by);
            case Settlement.Keep() -> "keep";
            case Settlement.Clear() -> "clear";
        };
    }
}
