package org.syncline.cli.verb;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncline.core.expression.Answer;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.expression.Expressions;
import org.syncline.core.function.Budget;
import org.syncline.core.function.Moment;
import tools.jackson.databind.json.JsonMapper;

/// Tries expressions on objects that are written as JSON ([TrialObject]), without any configuration or database.
record Trial(InstantSource clock, RandomGenerator random) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// What one expression comes to.
    ///
    /// @param findings what is to be said of the text, with line and caret; empty if nothing
    record Outcome(String json, Kind kind, String findings) {}

    /// How it went.
    enum Kind {
        CAME,
        FAILED,
        NOT_UNDERSTOOD
    }

    /// The result as one line of JSON.
    String result(String expression, String attributes) {
        return outcome(expression, attributes).json();
    }

    Outcome outcome(String expression, String attributes) {
        try {
            return outcome(expression, TrialObject.of(attributes, new Moment(clock.instant(), random)));
        } catch (IllegalArgumentException unreadable) {
            var message = String.valueOf(unreadable.getMessage());
            return new Outcome(refused(message), Kind.NOT_UNDERSTOOD, message);
        }
    }

    private Outcome outcome(String expression, TrialObject object) {
        return switch (Expressions.trial(expression, object.source(), Budget.USUAL)) {
            case Compiled.Ready ready -> {
                var answer = ready.formula().answer(object);
                yield new Outcome(
                        written(TrialValues.of(answer)),
                        answer instanceof Answer.Came ? Kind.CAME : Kind.FAILED,
                        findings(ready));
            }
            case Compiled.Faulty faulty -> new Outcome(refused(first(faulty)), Kind.NOT_UNDERSTOOD, findings(faulty));
        };
    }

    String refused(String message) {
        return written(TrialValues.failure(message));
    }

    /// Half a surrogate pair, which UTF-8 cannot carry, is escaped, so that a text comes out as it went in.
    private static String written(@Nullable Object value) {
        var json = MAPPER.writeValueAsString(value);
        return json.codePoints().noneMatch(Trial::isHalf)
                ? json
                : json.codePoints()
                        .mapToObj(point -> isHalf(point) ? "\\u%04x".formatted(point) : Character.toString(point))
                        .collect(Collectors.joining());
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String first(Compiled faulty) {
        return faulty.problems().stream()
                .filter(ExpressionProblem::isError)
                .findFirst()
                .map(problem -> "%s (%d:%d)".formatted(problem.message(), problem.line(), problem.column()))
                .orElse("this is no expression");
    }

    private static String findings(Compiled compiled) {
        return compiled.problems().stream().map(ExpressionProblem::toString).collect(Collectors.joining("\n"));
    }
}
