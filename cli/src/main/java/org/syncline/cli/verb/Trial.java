package org.syncline.cli.verb;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.syncline.core.expression.Answer;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.expression.Expressions;
import org.syncline.core.function.Budget;
import org.syncline.core.function.Moment;
import org.syncline.home.rules.TrialValues;

/// Tries expressions on objects that are written as JSON ([TrialObject]), without any configuration or database.
record Trial(InstantSource clock, RandomGenerator random) {

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
                        TrialValues.written(TrialValues.of(answer)),
                        answer instanceof Answer.Came ? Kind.CAME : Kind.FAILED,
                        findings(ready));
            }
            case Compiled.Faulty faulty -> new Outcome(refused(first(faulty)), Kind.NOT_UNDERSTOOD, findings(faulty));
        };
    }

    String refused(String message) {
        return TrialValues.written(TrialValues.failure(message));
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
