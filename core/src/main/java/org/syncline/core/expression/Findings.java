package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.syncline.core.expression.ExpressionProblem.Severity;
import org.syncline.core.function.Excerpt;

/// What the stages find wrong with one text. The first error at a place hides what follows from it.
final class Findings {

    private static final int MOST = 20;

    private final String text;
    private final boolean lenient;
    private final List<ExpressionProblem> problems = new ArrayList<>();

    Findings(String text) {
        this(text, false);
    }

    private Findings(String text, boolean lenient) {
        this.text = text;
        this.lenient = lenient;
    }

    /// A wrong type is a warning: the evaluation tells whether it is met.
    static Findings lenient(String text) {
        return new Findings(text, true);
    }

    void error(Span span, String message) {
        add(span, Severity.ERROR, message);
    }

    /// An error where it is sure to be met; a warning in a branch that may never be taken (rules.md 8.4).
    void mismatch(Span span, String message, boolean conditional) {
        add(span, conditional || lenient ? Severity.WARNING : Severity.ERROR, message);
    }

    void warning(Span span, String message) {
        add(span, Severity.WARNING, message);
    }

    /// A name that was read in another spelling than it is written.
    void spelling(Span span, String message) {
        add(span, Severity.SPELLING, message);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(ExpressionProblem::isError);
    }

    /// In the order of the text.
    List<ExpressionProblem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(ExpressionProblem::line).thenComparingInt(ExpressionProblem::column))
                .toList();
    }

    /// Finding the line takes time in proportion to the text, so it is done for the first problems only.
    private void add(Span span, Severity severity, String message) {
        if (problems.size() >= MOST && (severity != Severity.ERROR || hasErrors())) {
            return;
        }
        var problem = ExpressionProblem.at(text, span, severity, Excerpt.of(message));
        boolean known = problems.stream()
                .anyMatch(it -> it.line() == problem.line() && it.column() == problem.column() && it.isError());
        if (!known) {
            problems.add(problem);
        }
    }
}
