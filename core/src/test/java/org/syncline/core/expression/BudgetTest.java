package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void a_long_search_is_charged_for() {
        var ann = SampleObject.ann().with("cn", "a".repeat(1 << 20)).with("sn", "a".repeat(1 << 19) + "b");
        var start = System.nanoTime();

        assertThat(ann.shows("InStr([cn], [sn])")).contains("too much work");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
