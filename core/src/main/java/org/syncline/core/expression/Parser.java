package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Constant;
import org.syncline.core.expression.Expression.Literal;
import org.syncline.core.expression.Expression.Missing;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Step;
import org.syncline.core.expression.Operator.Rank;
import org.syncline.core.value.AttributeName;

/// Tokens to a tree (rules.md 7). Never fails: what cannot be read becomes a finding and a [Missing].
final class Parser {

    private final List<Token> tokens;
    private final Findings findings;
    private final int deepest;
    private int at;
    private int depth;
    private boolean lost;

    private Parser(List<Token> tokens, Findings findings, int deepest) {
        this.tokens = tokens;
        this.findings = findings;
        this.deepest = deepest;
    }

    /// @param deepest how many brackets within brackets, and signs before signs, there may be
    static Expression tree(List<Token> tokens, Findings findings, int deepest) {
        var parser = new Parser(tokens, findings, deepest);
        var tree = parser.chain(Rank.LOGIC);
        if (!parser.peek().is(Token.Kind.END)) {
            parser.error(parser.peek().span(), parser.afterOperand());
        }
        return tree;
    }

    private Expression chain(Rank rank) {
        var first = operand(rank);
        var steps = new ArrayList<Step>();
        while (peek().is(Token.Kind.OPERATOR) && Operator.of(peek().text()).rank() == rank) {
            steps.add(new Step(Operator.of(take().text()), operand(rank)));
        }
        return steps.isEmpty()
                ? first
                : new Chain(
                        first,
                        List.copyOf(steps),
                        first.span().to(steps.getLast().operand().span()));
    }

    private Expression operand(Rank rank) {
        return switch (rank) {
            case LOGIC -> chain(Rank.COMPARISON);
            case COMPARISON -> chain(Rank.ARITHMETIC);
            case ARITHMETIC -> unary();
        };
    }

    private Expression unary() {
        var sign = peek();
        if (!sign.is(Token.Kind.OPERATOR) || !sign.text().equals(Operator.MINUS.sign())) {
            return primary();
        }
        take();
        if (peek().is(Token.Kind.INTEGER)) {
            var digits = take();
            return integer("-" + digits.text(), sign.span().to(digits.span()));
        }
        return deeper(sign, () -> {
            var operand = unary();
            return new Negation(operand, sign.span().to(operand.span()));
        });
    }

    private Expression primary() {
        var token = peek();
        return switch (token.kind()) {
            case STRING -> new Expression.Text(take().text(), token.span());
            case INTEGER -> integer(take().text(), token.span());
            case HEX -> hex(take());
            case ATTRIBUTE -> new Expression.Attribute(new AttributeName(take().text()), token.span());
            case PARAMETER -> new Expression.Parameter(take().text(), token.span());
            case VARIABLE -> new Expression.Variable(take().text(), token.span());
            case NAME -> name(take());
            case OPEN -> deeper(token, () -> inBrackets(take()));
            case OPERATOR, CLOSE, COMMA, END -> missing(token);
        };
    }

    private Expression name(Token name) {
        if (peek().is(Token.Kind.OPEN)) {
            return deeper(name, () -> call(name));
        }
        for (var literal : Literal.values()) {
            if (literal.word().equals(name.text())) {
                return new Constant(literal, name.span());
            }
        }
        return switch (name.text()) {
            case "True" -> new Expression.Flag(true, name.span());
            case "False" -> new Expression.Flag(false, name.span());
            default -> new Expression.Word(name.text(), name.span());
        };
    }

    private Expression call(Token name) {
        var open = take();
        var arguments = new ArrayList<Expression>();
        if (!peek().is(Token.Kind.CLOSE)) {
            arguments.add(chain(Rank.LOGIC));
            while (peek().is(Token.Kind.COMMA)) {
                take();
                arguments.add(chain(Rank.LOGIC));
            }
        }
        var end = close(open);
        return new Call(name.text(), List.copyOf(arguments), name.span().to(end));
    }

    private Expression inBrackets(Token open) {
        var inside = chain(Rank.LOGIC);
        close(open);
        return inside;
    }

    /// The end of what the closing bracket closes.
    private Span close(Token open) {
        var token = peek();
        if (token.is(Token.Kind.CLOSE)) {
            return take().span();
        }
        if (token.is(Token.Kind.END)) {
            error(open.span(), "the bracket that opens here is not closed");
            return token.span();
        }
        giveUp(token, afterOperand());
        return token.span();
    }

    private Expression integer(String digits, Span span) {
        try {
            return new Expression.Number(Long.parseLong(digits), false, span);
        } catch (NumberFormatException _) {
            error(span, "%s is too large for a number".formatted(digits));
            return new Missing(span);
        }
    }

    private Expression hex(Token token) {
        try {
            return new Expression.Number(Long.parseLong(token.text(), 16), true, token.span());
        } catch (NumberFormatException _) {
            error(token.span(), "&H%s is too large for a number".formatted(token.text()));
            return new Missing(token.span());
        }
    }

    private Expression missing(Token token) {
        error(
                token.span(),
                token.is(Token.Kind.END)
                        ? tokens.size() == 1 ? "the expression is empty" : "something is missing at the end"
                        : "a value is missing before %s".formatted(token.text()));
        if (token.is(Token.Kind.OPERATOR)) {
            take();
        }
        return new Missing(token.span());
    }

    private String afterOperand() {
        var token = peek();
        return switch (token.kind()) {
            case CLOSE -> "this bracket closes nothing";
            case COMMA -> "a comma stands only between the arguments of a function";
            case ATTRIBUTE, PARAMETER, VARIABLE, STRING, INTEGER, HEX, NAME, OPEN, OPERATOR, END ->
                "an operator or a comma is missing before this";
        };
    }

    private Expression deeper(Token token, Supplier<Expression> inside) {
        if (++depth > deepest) {
            giveUp(token, "an expression is nested at most %d deep".formatted(deepest));
            return new Missing(token.span());
        }
        var expression = inside.get();
        depth--;
        return expression;
    }

    private void error(Span span, String message) {
        if (!lost) {
            findings.error(span, message);
        }
    }

    /// What follows cannot be understood any more; more messages would only confuse.
    private void giveUp(Token token, String message) {
        error(token.span(), message);
        lost = true;
        at = tokens.size() - 1;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at == tokens.size() - 1 ? at : at++);
    }
}
