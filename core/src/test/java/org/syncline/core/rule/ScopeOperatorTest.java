package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The table of rules.md 3.1.
class ScopeOperatorTest {

    @Test
    void of_text() {
        var columns = List.of(
                Values.NONE,
                Values.text(""),
                Values.text("Ann"),
                Values.text("Annabel"),
                Values.text("Joann"),
                Values.text("Bob", "ANN"),
                Values.text("Bob"));
        holds("ann", columns, """
                operator              absent  ""  Ann  Annabel  Joann  Bob,ANN  Bob
                EQUAL                 -       -   x    -        -      x        -
                NOTEQUAL              x       x   -    x        x      -        x
                LESSTHAN              -       x   -    -        -      -        -
                LESSTHAN_OR_EQUAL     -       x   x    -        -      x        -
                GREATERTHAN           -       -   -    x        x      x        x
                GREATERTHAN_OR_EQUAL  -       -   x    x        x      x        x
                CONTAINS              -       -   x    x        x      x        -
                NOTCONTAINS           x       x   -    -        -      -        x
                STARTSWITH            -       -   x    x        -      x        -
                NOTSTARTSWITH         x       x   -    -        x      -        x
                ENDSWITH              -       -   x    -        x      x        -
                NOTENDSWITH           x       x   -    x        -      -        x
                ISNULL                x       x   -    -        -      -        -
                ISNOTNULL             -       -   x    x        x      x        x
                ISIN                  -       -   x    -        -      x        -
                ISNOTIN               x       x   -    x        x      -        x
                ISBITSET              -       -   -    -        -      -        -
                ISBITNOTSET           x       x   x    x        x      x        x
                """);
    }

    @Test
    void of_numbers() {
        var columns = List.of(Values.NONE, number(9), number(10), number(100), Values.of(Value.of(9), Value.of(100)));
        holds("10", columns, """
                operator              absent  9  10  100  9,100
                EQUAL                 -       -  x   -    -
                NOTEQUAL              x       x  -   x    x
                LESSTHAN              -       x  -   -    x
                LESSTHAN_OR_EQUAL     -       x  x   -    x
                GREATERTHAN           -       -  -   x    x
                GREATERTHAN_OR_EQUAL  -       -  x   x    x
                CONTAINS              -       -  x   x    x
                NOTCONTAINS           x       x  -   -    -
                STARTSWITH            -       -  x   x    x
                NOTSTARTSWITH         x       x  -   -    -
                ENDSWITH              -       -  x   -    -
                NOTENDSWITH           x       x  -   x    x
                ISNULL                x       -  -   -    -
                ISNOTNULL             -       x  x   x    x
                ISIN                  -       -  x   -    -
                ISNOTIN               x       x  -   x    x
                ISBITSET              -       -  x   -    -
                ISBITNOTSET           x       x  -   x    x
                """);
    }

    @Test
    void of_flags() {
        holds(" TRUE", List.of(Values.NONE, Values.of(Value.of(true)), Values.of(Value.of(false))), """
                operator              absent  true  false
                EQUAL                 -       x     -
                NOTEQUAL              x       -     x
                LESSTHAN              -       -     -
                LESSTHAN_OR_EQUAL     -       x     -
                GREATERTHAN           -       -     -
                GREATERTHAN_OR_EQUAL  -       x     -
                ISNULL                x       -     -
                ISNOTNULL             -       x     x
                ISIN                  -       x     -
                ISNOTIN               x       -     x
                ISBITSET              -       -     -
                ISBITNOTSET           x       x     x
                """);
    }

    @Test
    void of_octets_by_base64_or_by_hexadecimal_digits() {
        var columns =
                List.of(Values.NONE, Values.of(Value.of(new byte[] {1, 2, -1})), Values.of(Value.of(new byte[1])));
        for (var text : List.of("AQL/", "0102ff", "0102FF")) {
            holds(text, columns, """
                    operator              absent  0102ff  00
                    EQUAL                 -       x       -
                    NOTEQUAL              x       -       x
                    LESSTHAN              -       -       -
                    GREATERTHAN           -       -       -
                    ISNOTNULL             -       x       x
                    ISIN                  -       x       -
                    ISNOTIN               x       -       x
                    """);
        }
    }

    @Test
    void of_names_however_they_are_written() {
        var ann = new Value.Pointer(DistinguishedName.of("CN=Ann,DC=x"), Anchor.NONE);

        assertThat(accepts(ScopeOperator.EQUAL, Values.of(ann), "cn=ANN, dc=x")).isTrue();
        assertThat(accepts(ScopeOperator.EQUAL, Values.of(ann), "cn=Anne,dc=x")).isFalse();
        assertThat(accepts(ScopeOperator.EQUAL, Values.of(ann), "Ann")).isFalse();
        assertThat(accepts(ScopeOperator.NOTEQUAL, Values.of(ann), "Ann")).isTrue();
    }

    @Test
    void a_mask_is_a_mask_and_not_the_number_of_a_bit() {
        var columns = List.of(Values.NONE, number(512), number(514), number(-2147483646));
        holds("2", columns, """
                operator     absent  512  514  -2147483646
                ISBITSET     -       -    x    x
                ISBITNOTSET  x       x    -    -
                """);
        holds("&H80000000", columns, """
                operator     absent  512  514  -2147483646
                ISBITSET     -       -    -    x
                ISBITNOTSET  x       x    x    -
                """);
        holds("514", columns, """
                operator     absent  512  514  -2147483646
                ISBITSET     -       -    x    -
                """);
    }

    @Test
    void a_text_that_is_no_number_compares_with_none() {
        holds("many", List.of(Values.NONE, number(9)), """
                operator              absent  9
                EQUAL                 -       -
                NOTEQUAL              x       x
                LESSTHAN              -       -
                LESSTHAN_OR_EQUAL     -       -
                GREATERTHAN           -       -
                GREATERTHAN_OR_EQUAL  -       -
                ISBITSET              -       -
                """);
    }

    @Test
    void a_negated_operator_is_just_the_opposite() {
        for (var negated : EnumSet.range(ScopeOperator.EQUAL, ScopeOperator.ISBITNOTSET)) {
            var positive = positive(negated);
            if (positive != negated) {
                for (var values : List.of(Values.NONE, Values.text("Ann"), number(10), number(9))) {
                    assertThat(accepts(negated, values, "10"))
                            .as("%s %s", negated, values)
                            .isEqualTo(!accepts(positive, values, "10"));
                }
            }
        }
        assertThat(Arrays.stream(ScopeOperator.values()).filter(each -> positive(each) != each))
                .hasSize(8);
    }

    private static ScopeOperator positive(ScopeOperator operator) {
        return switch (operator) {
            case NOTEQUAL -> ScopeOperator.EQUAL;
            case NOTCONTAINS -> ScopeOperator.CONTAINS;
            case NOTSTARTSWITH -> ScopeOperator.STARTSWITH;
            case NOTENDSWITH -> ScopeOperator.ENDSWITH;
            case ISNULL -> ScopeOperator.ISNOTNULL;
            case ISNOTIN -> ScopeOperator.ISIN;
            case ISBITNOTSET -> ScopeOperator.ISBITSET;
            case EQUAL,
                    LESSTHAN,
                    LESSTHAN_OR_EQUAL,
                    GREATERTHAN,
                    GREATERTHAN_OR_EQUAL,
                    CONTAINS,
                    STARTSWITH,
                    ENDSWITH,
                    ISNOTNULL,
                    ISIN,
                    ISBITSET,
                    ISMEMBEROF -> operator;
            case ISNOTMEMBEROF -> ScopeOperator.ISMEMBEROF;
        };
    }

    private static boolean accepts(ScopeOperator operator, Values values, String text) {
        return operator.accepts(values, Operand.of(text), _ -> "");
    }

    private static Values number(long number) {
        return Values.of(Value.of(number));
    }

    private static void holds(String text, List<Values> columns, String table) {
        table.lines().skip(1).forEach(line -> {
            var cells = List.of(line.split(" +"));
            var operator = ScopeOperator.valueOf(cells.getFirst());
            var told = Stream.concat(
                            Stream.of(cells.getFirst()),
                            columns.stream().map(values -> accepts(operator, values, text) ? "x" : "-"))
                    .toList();
            assertThat(told).as("%s %s", operator, text).isEqualTo(cells);
        });
    }
}
