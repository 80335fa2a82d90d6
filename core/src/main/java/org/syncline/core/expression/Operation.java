package org.syncline.core.expression;

import java.util.Arrays;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import org.syncline.core.function.Application;
import org.syncline.core.function.Evaluation;
import org.syncline.core.function.EvaluationException;
import org.syncline.core.function.Kind;
import org.syncline.core.function.Names;
import org.syncline.core.function.Term;
import org.syncline.core.function.Term.Bytes;
import org.syncline.core.function.Term.Number;
import org.syncline.core.function.Term.Reference;
import org.syncline.core.function.Term.Text;
import org.syncline.core.function.Term.Verdict;
import org.syncline.core.function.Zip;

/// Applies the operators that evaluate both operands, value by value where one is a list (rules.md 8.1 to 8.3).
final class Operation {

    static final Set<Kind> ORDERED = Set.of(Kind.TEXT, Kind.NUMBER, Kind.DATE);

    private Operation() {}

    static Term apply(Operator operator, Term left, Term right, Evaluation evaluation) {
        evaluation.charge(1);
        return left instanceof Term.Many || right instanceof Term.Many
                ? Zip.each(
                        new Term[] {left, right},
                        _ -> true,
                        row -> one(operator, row[0], row[1], evaluation),
                        evaluation)
                : one(operator, left, right, evaluation);
    }

    private static Term one(Operator operator, Term left, Term right, Evaluation evaluation) {
        evaluation.read(left);
        evaluation.read(right);
        if (left instanceof Reference mine && operator.rank() == Operator.Rank.COMPARISON) {
            evaluation.chargeNames(mine.dn(), "");
        }
        return evaluation.produced(one(operator, settled(left), settled(right)));
    }

    static Term negated(Term operand, Evaluation evaluation) {
        return apply(Operator.MINUS, Term.of(0), operand, evaluation);
    }

    /// Whether two kinds can be compared for equality.
    static boolean comparable(Kind left, Kind right) {
        return left == right
                || left == Kind.REFERENCE && right == Kind.TEXT
                || left == Kind.TEXT && right == Kind.REFERENCE;
    }

    private static Term settled(Term term) {
        if (term instanceof Verdict verdict) {
            throw Application.misplaced(verdict);
        }
        return term;
    }

    private static Term one(Operator operator, Term left, Term right) {
        return switch (operator) {
            case PLUS -> number(operator, left, right, Math::addExact);
            case MINUS -> number(operator, left, right, Math::subtractExact);
            case TIMES -> number(operator, left, right, Math::multiplyExact);
            case DIVIDED -> number(operator, left, right, Operation::divided);
            case JOINED -> joined(left, right);
            case EQUAL -> Term.of(equal(operator, left, right));
            case NOT_EQUAL -> Term.of(!equal(operator, left, right));
            case LESS -> Term.of(bothThere(left, right) && order(operator, left, right) < 0);
            case LESS_OR_EQUAL -> Term.of(bothThere(left, right) && order(operator, left, right) <= 0);
            case GREATER -> Term.of(bothThere(left, right) && order(operator, left, right) > 0);
            case GREATER_OR_EQUAL -> Term.of(bothThere(left, right) && order(operator, left, right) >= 0);
            case AND, OR -> throw new IllegalStateException("logic is evaluated lazily");
        };
    }

    private static Term number(Operator operator, Term left, Term right, LongBinaryOperator arithmetic) {
        if (!(left.isNull() || left instanceof Number) || !(right.isNull() || right instanceof Number)) {
            throw mismatch(operator, "works on two numbers", left, right);
        }
        if (!(left instanceof Number(var mine)) || !(right instanceof Number(var theirs))) {
            return Term.NULL;
        }
        try {
            return Term.of(arithmetic.applyAsLong(mine, theirs));
        } catch (ArithmeticException _) {
            throw EvaluationException.failed(
                    "%d %s %d is too large for a number".formatted(mine, operator.sign(), theirs));
        }
    }

    private static long divided(long left, long right) {
        if (right == 0) {
            throw EvaluationException.failed("a number cannot be divided by zero");
        }
        return Math.divideExact(left, right);
    }

    /// Null counts as empty beside a value (rules.md R10).
    private static Term joined(Term left, Term right) {
        if (left.isNull() && right.isNull()) {
            return Term.NULL;
        }
        if (left instanceof Bytes || right instanceof Bytes) {
            return Term.of(concatenated(octets(left, left, right), octets(right, left, right)));
        }
        return Term.of(text(left, left, right) + text(right, left, right));
    }

    private static String text(Term operand, Term left, Term right) {
        return switch (operand) {
            case Text(var text) -> text;
            case Reference reference -> reference.dn();
            case Term.Null _ -> "";
            case Term _ -> throw mismatch(Operator.JOINED, "joins texts or binaries", left, right);
        };
    }

    private static byte[] octets(Term operand, Term left, Term right) {
        return switch (operand) {
            case Bytes(var bytes) -> bytes;
            case Term.Null _ -> new byte[0];
            case Term _ -> throw mismatch(Operator.JOINED, "joins texts or binaries", left, right);
        };
    }

    private static byte[] concatenated(byte[] left, byte[] right) {
        var both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static boolean bothThere(Term left, Term right) {
        return !left.isNull() && !right.isNull();
    }

    private static boolean equal(Operator operator, Term left, Term right) {
        if (left.isNull() || right.isNull()) {
            return left.isNull() && right.isNull();
        }
        if (left instanceof Reference mine) {
            if (right instanceof Reference theirs) {
                return Names.same(mine, theirs);
            }
            if (right instanceof Text(var text)) {
                return Names.same(mine, text);
            }
        }
        if (right instanceof Reference theirs && left instanceof Text(var text)) {
            return Names.same(theirs, text);
        }
        if (!left.getClass().equals(right.getClass())) {
            throw mismatch(operator, "compares values of one type", left, right);
        }
        return left.equals(right);
    }

    private static int order(Operator operator, Term left, Term right) {
        return switch (left) {
            case Number(var mine) when right instanceof Number(var theirs) -> Long.compare(mine, theirs);
            case Text(var mine) when right instanceof Text(var theirs) -> mine.compareTo(theirs);
            case Term.Date(var mine) when right instanceof Term.Date(var theirs) -> mine.compareTo(theirs);
            case Term _ -> throw mismatch(operator, "orders numbers, texts or dates", left, right);
        };
    }

    private static EvaluationException mismatch(Operator operator, String does, Term left, Term right) {
        return EvaluationException.mismatch(
                "%s %s, not %s and %s".formatted(operator.sign(), does, left.words(), right.words()));
    }
}
