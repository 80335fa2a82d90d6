package org.syncline.core.expression;

import java.util.Set;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Step;
import org.syncline.core.function.Kind;

/// Holds operators against their operands (rules.md 8.1, 8.3 and R14).
final class ChainCheck {

    private static final Set<Kind> FLAG = Set.of(Kind.FLAG);
    private static final Set<Kind> NUMBER = Set.of(Kind.NUMBER);
    private static final Set<Kind> BYTES = Set.of(Kind.BYTES);
    private static final Set<Kind> TEXTUAL = Set.of(Kind.TEXT, Kind.REFERENCE);
    private static final Set<Kind> JOINABLE = Set.of(Kind.TEXT, Kind.REFERENCE, Kind.BYTES);

    private final TypeCheck types;
    private final Findings findings;
    private final Scope scope;

    ChainCheck(TypeCheck types, Findings findings, Scope scope) {
        this.types = types;
        this.findings = findings;
        this.scope = scope;
    }

    Type type(Chain chain) {
        if (chain.rank() == Operator.Rank.LOGIC) {
            warnOfMixture(chain);
        }
        var right = chain.rank() == Operator.Rank.LOGIC ? scope.inBranch() : scope;
        var left = operand(chain.first(), chain.steps().getFirst().operator(), scope);
        for (var step : chain.steps()) {
            left = result(left, step, operand(step.operand(), step.operator(), right));
        }
        return left;
    }

    private Type operand(Expression operand, Operator operator, Scope seen) {
        var type = types.type(operand, seen);
        if (type.isOnlyVerdict()) {
            findings.mismatch(
                    operand.span(),
                    "%s can only be the whole result or a branch of IIF or Switch"
                            .formatted(ExpressionPrinter.excerpt(operand)),
                    false);
        } else if (type.isNever(accepted(operator))) {
            findings.mismatch(
                    operand.span(),
                    "%s takes %s here, not %s%s"
                            .formatted(
                                    operator.sign(),
                                    Kind.words(accepted(operator)),
                                    type.words(),
                                    remedy(operator, type)),
                    seen.conditional());
            return Type.ANY;
        }
        return type;
    }

    private static String remedy(Operator operator, Type type) {
        return switch (operator) {
            case JOINED -> "; CStr makes text of it";
            case PLUS -> type.canBe(Kind.TEXT) ? "; & joins texts" : "";
            default -> "";
        };
    }

    private static Set<Kind> accepted(Operator operator) {
        return switch (operator) {
            case AND, OR -> FLAG;
            case PLUS, MINUS, TIMES, DIVIDED -> NUMBER;
            case JOINED -> JOINABLE;
            case EQUAL, NOT_EQUAL -> Type.ANY.kinds();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Operation.ORDERED;
        };
    }

    private Type result(Type left, Step step, Type right) {
        return switch (step.operator()) {
            case AND, OR -> Type.of(Kind.FLAG);
            case PLUS, MINUS, TIMES, DIVIDED -> Type.of(Kind.NUMBER);
            case JOINED -> joined(left, step, right);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compared(left, step, right);
        };
    }

    private Type joined(Type left, Step step, Type right) {
        boolean mixed = left.isNever(BYTES) && right.isNever(TEXTUAL) || left.isNever(TEXTUAL) && right.isNever(BYTES);
        if (mixed) {
            findings.mismatch(
                    step.operand().span(),
                    "& joins text with text, or binary with binary, not one with the other",
                    scope.conditional());
        }
        return Type.of(Kind.TEXT).or(left.only(Kind.BYTES)).or(right.only(Kind.BYTES));
    }

    private Type compared(Type left, Step step, Type right) {
        boolean possible = left.kinds().isEmpty()
                || right.kinds().isEmpty()
                || left.kinds().stream()
                        .anyMatch(
                                mine -> right.kinds().stream().anyMatch(theirs -> Operation.comparable(mine, theirs)));
        if (!possible) {
            findings.mismatch(
                    step.operand().span(),
                    "%s cannot be compared with %s".formatted(left.words(), right.words()),
                    scope.conditional());
        }
        return Type.of(Kind.FLAG);
    }

    private void warnOfMixture(Chain chain) {
        var first = chain.steps().getFirst().operator();
        chain.steps().stream()
                .filter(step -> step.operator() != first)
                .findFirst()
                .ifPresent(step -> findings.warning(
                        step.operand().span(),
                        "&& and || have equal rank and apply from left to right; brackets would say what is meant"));
    }
}
