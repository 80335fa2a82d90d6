package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;
import org.syncline.core.value.AttributeName;

/// Every problem an operator can be shown, with its code. A new one fails here until it has an entry.
class ProblemsTest {

    private static final String ANN = "CN=Ann Lee,OU=Staff,DC=x";
    private static final AttributeName TITLE = new AttributeName("title");

    private static final List<Problem> ONE_OF_EACH = List.of(
            new Problem.AmbiguousImportFlow(ANN, "CN=A. Lee,DC=x", "'In from HR'"),
            new Problem.JoinCriteriaConflict(ANN, "'In from HR'", "'In from HR - Old'"),
            new Problem.ExpressionFailed(
                    "sync-rule-error-function-triggered", ANN, "'In from HR'", TITLE, "The title is too long."),
            new Problem.RuleFaulty(ANN, "'In from HR'", "scope", "the connector space has no attribute 'x'."),
            new Problem.MvConstraint(ANN, "'In from HR'", TITLE, 500),
            Problem.TooManyValues.inbound(ANN, "'In from HR'", TITLE, 3),
            Problem.TooManyValues.outbound("person Ann Lee", "'Out to Cloud'", TITLE, 2),
            new Problem.TypeMismatch(ANN, "'In from HR'", TITLE, "a number", "text"),
            new Problem.MergeTypeConflict("person Ann Lee", TITLE, "'In from HR'", "'In from Phone'"),
            new Problem.DnMissing("person Ann Lee", "'Out to Cloud'", "Cloud"),
            new Problem.DnConflict("person Ann Lee", "Cloud", "CN=A7"),
            new Problem.DnInvalid("person Ann Lee", "'Out to Cloud'", "Ann"));

    @Test
    void each_has_a_code_and_says_what_happened_and_what_helps() {
        var told = ONE_OF_EACH.stream()
                .map(problem -> "\n## %s\n\n%s\n".formatted(problem.code(), problem.message()))
                .collect(Collectors.joining());

        new Golden("problems").holds("# What operators are told about an object\n" + told);
    }

    @Test
    void every_problem_has_an_entry() {
        assertThat(ONE_OF_EACH)
                .extracting(problem -> (Object) problem.getClass())
                .containsAll(Arrays.asList(Problem.class.getPermittedSubclasses()));
    }

    @Test
    void messages_are_sentences_that_name_the_object() {
        assertThat(ONE_OF_EACH).allSatisfy(problem -> {
            assertThat(problem.message()).contains("Ann").endsWith(".").doesNotContain("..");
            assertThat(problem.code()).matches("[a-z]+(-[a-z]+)+");
        });
    }
}
