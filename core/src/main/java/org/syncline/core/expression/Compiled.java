package org.syncline.core.expression;

import java.util.List;

/// What becomes of the text of an expression.
public sealed interface Compiled {

    /// It can run; there may be warnings.
    record Ready(Formula formula, List<ExpressionProblem> warnings) implements Compiled {}

    /// It cannot run; at least one problem is an error. The tree shows what could be read.
    record Faulty(Expression tree, List<ExpressionProblem> problems) implements Compiled {}

    default List<ExpressionProblem> problems() {
        return switch (this) {
            case Ready(var _, var warnings) -> warnings;
            case Faulty(var _, var problems) -> problems;
        };
    }
}
