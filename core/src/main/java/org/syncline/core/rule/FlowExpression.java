package org.syncline.core.rule;

import java.util.Set;
import java.util.stream.Stream;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Budget;

/// The expression of a flow: compiled, and everything checked that can be checked without an object (rules.md
/// 10).
public final class FlowExpression {

    private FlowExpression() {}

    /// For rules of a connector.
    ///
    /// @param source what is known of the objects that it reads
    /// @param parameters the names that the connector defines (rules.md 6.1); the direction says which may be
    ///     used
    public static Compiled compile(
            String text, SourceSchema source, Direction direction, Set<String> parameters, Budget budget) {
        return compile(text, source, direction, KnownParameters.of(direction, parameters), budget);
    }

    /// For rules of no connector in particular: any name may be a parameter.
    public static Compiled compile(String text, SourceSchema source, Direction direction, Budget budget) {
        return compile(text, source, direction, KnownParameters.ANY, budget);
    }

    static Compiled compile(
            String text, SourceSchema source, Direction direction, KnownParameters parameters, Budget budget) {
        var read = direction == Direction.INBOUND ? source : source.notImported();
        return switch (Expressions.compile(text, read, budget)) {
            case Compiled.Ready ready -> {
                var unknown = parameters.unknown(ready.formula().tree(), text);
                yield unknown.isEmpty()
                        ? ready
                        : new Compiled.Faulty(
                                ready.formula().tree(),
                                Stream.<ExpressionProblem>concat(ready.warnings().stream(), unknown.stream())
                                        .toList());
            }
            case Compiled.Faulty faulty -> faulty;
        };
    }
}
