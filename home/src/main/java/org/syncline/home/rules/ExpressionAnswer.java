package org.syncline.home.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.core.expression.ExpressionProblem;

/// What is to be said of an expression, and what it comes to.
///
/// @param usable whether it can run
/// @param findings what is wrong or worth a second look, by place
/// @param reads the attributes that can make a difference
/// @param notes why the result may not be what it will be
/// @param result for the object that was named; empty: none was, or the expression cannot run
/// @param choices the objects that were meant perhaps, if several are; the answer is then without a result
public record ExpressionAnswer(
        boolean usable,
        List<Finding> findings,
        List<String> reads,
        List<String> notes,
        Optional<Result> result,
        List<Choice> choices) {

    public ExpressionAnswer {
        findings = List.copyOf(findings);
        reads = List.copyOf(reads);
        notes = List.copyOf(notes);
        choices = List.copyOf(choices);
    }

    /// @param severity `error`, `warning` or `spelling`
    /// @param line counted from 1, as the column is
    /// @param picture the line, and carets under the place
    public record Finding(String severity, String message, int line, int column, String picture) {

        static Finding of(ExpressionProblem problem) {
            return new Finding(
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.message(),
                    problem.line(),
                    problem.column(),
                    problem.picture());
        }

        @Override
        public String toString() {
            return "%s: %s (%d:%d)\n%s".formatted(severity, message, line, column, picture);
        }
    }

    /// @param connector that has the object
    /// @param dn of the object
    /// @param id to look at the object
    /// @param failed whether the evaluation failed
    /// @param value as `expression eval` writes it
    /// @param meaning what that is as a flow, in a sentence; empty: the values flow
    public record Result(
            String connector,
            String dn,
            String id,
            boolean failed,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value,

            String meaning) {

        /// The value as one line of JSON.
        public String json() {
            return TrialValues.written(value);
        }
    }

    /// One object that may be meant.
    public record Choice(String connector, String dn) {}
}
