package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.function.Budget;
import org.syncline.engine.Configuration;
import org.syncline.engine.Installed;

/// What one expression may use is said in `metaverse.yaml` (rules.md R19).
class ExpressionLimitsTest {

    @Test
    void without_a_word_the_limits_are_the_usual_ones() {
        assertThat(read("").budget()).isEqualTo(Budget.USUAL);
    }

    @Test
    void each_limit_is_set_by_itself() {
        assertThat(read("expressions: {list: 7}\n").budget())
                .isEqualTo(new Budget(Budget.USUAL.depth(), Budget.USUAL.text(), 7, Budget.USUAL.work()));
        assertThat(read("expressions: {depth: 9, text: 8, work: 6}\n").budget())
                .isEqualTo(new Budget(9, 8, Budget.USUAL.list(), 6));
    }

    /// The shipped rules nest deeper than that.
    @Test
    void rules_are_compiled_by_them() {
        assertThat(Installed.install(read("")).isUsable()).isTrue();
        assertThat(Installed.install(read("expressions: {depth: 2}\n")).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.toString().contains("2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {depth: 101} | 'depth' is a number from 1 to 100.
            {list: 0}    | 'list' is a number from 1 to 999999999.
            {work: many} | 'work' is to be a whole number, not text.
            {lists: 1}   | The limits of expressions has no key 'lists'. Did you mean 'list'?
            """)
    void what_is_wrong_is_told(String limits, String problem) {
        assertThat(problems("expressions: " + limits + "\n"))
                .singleElement()
                .asString()
                .startsWith("metaverse.yaml:")
                .endsWith(problem);
    }

    private static Configuration read(String more) {
        if (result(more) instanceof ReadResult.Ready(var configuration, var _)) {
            return configuration;
        }
        throw new AssertionError(problems(more));
    }

    private static List<ConfigurationProblem> problems(String more) {
        return result(more) instanceof ReadResult.Broken(var problems) ? problems : List.of();
    }

    private static ReadResult result(String more) {
        var files = new TreeMap<>(Sample.files());
        files.put(FileNames.METAVERSE, more + MetaverseFile.shipped());
        return ConfigurationText.read(files, List.of());
    }
}
