package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.value.AttributeName;

class IndispensableTest {

    private static final int SEEDS = 12_000;
    private static final int DEPTH = 3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [cn]                              | cn
            Trim([cn])                        | cn
            Trim(UCase([cn]))                 | cn
            InStr("Ann", [cn])                |
            Guid()                            |
            Left([cn], 448)                   |
            ConvertToBase64([objectGUID])     | objectGUID
            [dn]                              |
            PadLeft([cn], 8, "0")             |
            IsPresent([cn])                   |
            IIF(IsPresent([cn]),[cn],"x")     |
            [cn] & [mail]                     |
            Left("Ann", [userAccountControl]) |
            Left([cn], [userAccountControl])  |
            """)
    void of_some_expressions_an_attribute_is_known_without_which_they_are_nothing(String expression, String expected) {
        var formula = compiled(expression).orElseThrow();

        assertThat(formula.indispensable())
                .isEqualTo(Optional.ofNullable(expected).map(AttributeName::new));
    }

    @Test
    void without_it_an_expression_is_nothing() {
        int known = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var formula = compiled(ExpressionPrinter.print(new ArbitraryExpression(seed).any(DEPTH)));
            var need = formula.flatMap(Formula::indispensable);
            if (need.isPresent()) {
                known++;
                var outcome = formula.orElseThrow()
                        .evaluate(SampleObject.ann().without(need.get().text()));
                assertThat(outcome).as(formula.toString()).isEqualTo(FlowOutcome.NOTHING);
            }
        }
        assertThat(known).isGreaterThan(SEEDS / 20);
    }

    private static Optional<Formula> compiled(String expression) {
        return Expressions.compile(expression, SampleObject.SCHEMA) instanceof Compiled.Ready(var formula, var _)
                ? Optional.of(formula)
                : Optional.empty();
    }
}
