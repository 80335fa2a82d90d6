package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.core.function.Budget;
import org.syncline.core.value.Value;

/// No expression can stall a run or exhaust the memory (rules.md R19).
@Timeout(120)
class BudgetTest {

    /// Doubles a text 30 times.
    private static String doubled(int times) {
        return "With($x, \"ab\", " + "With($x, $x & $x, ".repeat(times) + "Len($x)" + ")".repeat(times + 1);
    }

    @Test
    void a_text_does_not_grow_beyond_a_megabyte() {
        assertThat(SampleObject.ann().shows(doubled(19))).isEqualTo("1048576");
        assertThat(SampleObject.ann().shows(doubled(30))).startsWith("sync-rule-error: a text of more than 1048576");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Select($a, $l, Select($b, $l, Select($c, $l, Select($d, $l, $a & $b))))",
                "Count(Where($a, $l, Count(Where($b, $l, Count(Where($c, $l, False)) > 0)) > 0))",
                "Len(Join(Select($a, $l, $t), \",\"))",
                "Len(Replace($t, \"a\", $t))",
                "Count(Select($a, $l, Select($b, $l, $t & $b)))"
            })
    void loops_within_loops_end_with_a_clear_failure(String work) {
        var list = String.join(",", Collections.nCopies(2_000, "v"));
        var ann = SampleObject.ann().with("cn", "a".repeat(60_000)).with("displayName", list);

        assertThat(ann.shows("With($l, Split([displayName], \",\"), With($t, [cn], " + work + "))"))
                .startsWith("sync-rule-error: ")
                .containsPattern("too much work|too long");
    }

    @Test
    void a_large_attribute_is_still_easily_worked_on() {
        var values = IntStream.range(0, 200_000)
                .mapToObj(i -> Value.of(" smtp:user" + i + "@contoso.com "))
                .toArray(Value[]::new);
        var group = SampleObject.ann().with("proxyAddresses", values);

        assertThat(group.shows("Count(RemoveDuplicates(Trim(LCase([proxyAddresses]))))"))
                .isEqualTo("200000");
    }

    @Test
    void nesting_ends_at_a_hundred_and_chains_may_be_long() {
        var deep = "Trim(".repeat(100) + "\" x \"" + ")".repeat(100);
        var wide = "1" + " + 1".repeat(50_000);

        assertThat(SampleObject.ann().shows(deep)).isEqualTo("x");
        assertThat(SampleObject.ann().shows(wide)).isEqualTo("50001");
        assertThat(Expressions.compile("Trim(" + deep + ")", SampleObject.SCHEMA)
                        .problems()
                        .toString())
                .contains("nested at most 100 deep");
        assertThat(Expressions.compile("-".repeat(100_000) + "1", SampleObject.SCHEMA))
                .isInstanceOf(Compiled.Faulty.class);
    }

    /// With a text of a million characters and a list of nearly a million values.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Count(Where($x, $l, Len($t) > 0))",
                "Count(Where($x, $l, $t = $t & \"x\"))",
                "Count(Where($x, $l, $t <> $u))",
                "Count(Where($x, $l, InStr($t, \"y\", 1, vbTextCompare) = 1))",
                "Count(Where($x, $l, InStrRev($t, \"y\", -1, vbTextCompare) = 1))",
                "Count(Where($x, $l, Contains($l, \"y\") = 1))",
                "Count(Where($x, $l, Count($l) > 0))",
                "Count(Where($x, $l, Count(RemoveDuplicates($l)) > 0))",
                "Count(Where($x, $l, IsPresent($l)))",
                "Count(Where($x, $l, IsDate($t)))",
                "Count(Where($x, $l, IsGuid($t)))",
                "Count(Where($x, $l, IsNumeric($t)))",
                "Count(Where($x, $l, ReplaceChars($t, $t & \":\") = \"\"))",
                "Count(Where($x, $l, PCase($t) = \"\"))",
                "Count(Where($x, $l, FormatDateTime(Now(), $t) = \"\"))",
                "Count(Where($x, $l, CRef(\"cn=\" & $t) = $t))",
                "Count(Where($x, $l, CRef(\"cn=a\") = \"cn=\" & $t))",
                "Count(Where($x, $l, EscapeDNComponent(\"cn=\" & $t) = \"\"))",
                "Count(Where($x, $l, Join($l, $t) = \"\"))",
                "Count(Where($x, $l, Word($t, 999, \"xy\") = \"y\"))",
                "Count(Where($x, $l, ConvertToBase64($t) = \"\"))",
                "Count(Where($x, $l, CNum($t) = 1))",
                "Count(Where($x, $l, DateAdd($t, 1, Now()) = Now()))",
                "Count(Where($x, $l, Item(IIF($l = \"\", $l, $l), 1) = \"\"))",
            })
    void large_values_within_loops_end_soon(String work) {
        var start = System.nanoTime();

        var said = SampleObject.ann()
                .says("With($t, PadLeft(\"\", 1000000, \"x\"), With($u, $t & \"\", With($l, Split(PadLeft(\"\", 900000,"
                        + " \",\"), \",\"), " + work + ")))");

        assertThat(said).hasSizeLessThan(1_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void long_expressions_within_loops_end_soon() {
        var logic =
                "Count(Where($x, Split(PadLeft(\"\", 900000, \",\"), \",\"), True" + " && True".repeat(100_000) + "))";
        var choice = "Count(Select($x, Split(PadLeft(\"\", 900000, \",\"), \",\"), Switch(False, 1"
                + ", False, 1".repeat(90_000) + ")))";

        assertThat(SampleObject.ann().says(logic)).contains("too much work");
        assertThat(SampleObject.ann().says(choice)).contains("too much work");
    }

    @Test
    void a_text_of_nothing_but_mistakes_is_read_quickly() {
        var start = System.nanoTime();

        for (var mistake : new String[] {"#", "1.5 ", "“", "[", "\"", "Trimm(", "x ", "%", "1 && 1 || "}) {
            var text = mistake.repeat((1 << 20) / mistake.length());
            assertThat(Expressions.compile(text, SampleObject.SCHEMA).problems())
                    .hasSizeLessThan(50)
                    .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(1_000));
        }
        assertThat(Expressions.compile("[" + "x".repeat(1 << 19) + "]", SampleObject.SCHEMA)
                        .problems())
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(1_000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_smaller_budget_holds() {
        var small = new Budget(3, 40, 4, 100);

        assertThat(answer("((([cn])))", small)).startsWith("Came");
        assertThat(answer("(((([cn]))))", small)).contains("nested at most 3 deep");
        assertThat(answer("Len(PadLeft(\"\", 41, \"x\"))", small)).contains("more than 40 characters");
        assertThat(answer("Split(\"a,b,c,d,e\", \",\")", small)).contains("more than 4 values");
        assertThat(answer("[cn]" + " & [cn]".repeat(6), small)).contains("this expression is too long");
        assertThat(answer("1" + "+1".repeat(19), new Budget(3, 40, 4, 15))).contains("too much work");
    }

    private static String answer(String expression, Budget budget) {
        return switch (Expressions.trial(expression, SampleObject.SCHEMA, budget)) {
            case Compiled.Ready(var formula, var _) ->
                formula.answer(SampleObject.ann()).toString();
            case Compiled.Faulty(var _, var problems) -> problems.toString();
        };
    }

    @Test
    void a_long_search_is_charged_for() {
        var ann = SampleObject.ann().with("cn", "a".repeat(1 << 20)).with("sn", "a".repeat(1 << 19) + "b");
        var start = System.nanoTime();

        assertThat(ann.shows("InStr([cn], [sn])")).contains("too much work");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }
}
