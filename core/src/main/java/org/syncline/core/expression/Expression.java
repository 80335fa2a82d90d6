package org.syncline.core.expression;

import java.util.List;
import java.util.stream.Stream;
import org.syncline.core.value.AttributeName;

/// The syntax tree of an expression. Brackets leave no trace: [ExpressionPrinter] puts them where they are needed.
public sealed interface Expression {

    Span span();

    record Text(String text, Span span) implements Expression {}

    /// @param hex whether it is written as `&H…`
    record Number(long number, boolean hex, Span span) implements Expression {}

    record Flag(boolean flag, Span span) implements Expression {}

    /// A word of the language that stands for a value.
    record Constant(Literal literal, Span span) implements Expression {}

    record Attribute(AttributeName name, Span span) implements Expression {}

    record Parameter(String name, Span span) implements Expression {}

    record Variable(String name, Span span) implements Expression {}

    /// A bare word, which only some arguments may be: `CaseInsensitive`, `UTF8` …
    record Word(String text, Span span) implements Expression {}

    record Call(String function, List<Expression> arguments, Span span) implements Expression {
        Span nameSpan() {
            return new Span(span.start(), span.start() + function.length());
        }
    }

    record Negation(Expression operand, Span span) implements Expression {}

    /// Operators of one rank, applied from left to right.
    record Chain(Expression first, List<Step> steps, Span span) implements Expression {
        Operator.Rank rank() {
            return steps.getFirst().operator().rank();
        }
    }

    /// What could not be read; a problem tells why.
    record Missing(Span span) implements Expression {}

    /// An operator and what stands to its right.
    record Step(Operator operator, Expression operand) {}

    /// The constants (rules.md 6).
    enum Literal {
        NULL("NULL"),
        CRLF("CRLF"),
        IGNORE_THIS_FLOW("IgnoreThisFlow"),
        AUTHORITATIVE_NULL("AuthoritativeNull");

        private final String word;

        Literal(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    default List<Expression> children() {
        return switch (this) {
            case Call(var _, var arguments, var _) -> arguments;
            case Negation(var operand, var _) -> List.of(operand);
            case Chain(var first, var steps, var _) ->
                Stream.concat(Stream.of(first), steps.stream().map(Step::operand))
                        .toList();
            case Text _, Number _, Flag _, Constant _, Attribute _, Parameter _, Variable _, Word _, Missing _ ->
                List.of();
        };
    }

    /// This and everything within it.
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Expression::all));
    }
}
