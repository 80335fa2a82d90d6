package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.util.List;

/// What the operators do with two single values (rules.md 7, 8.1, 8.3).
final class SlowOperators {

    private SlowOperators() {}

    static Val apply(String sign, Val left, Val right) {
        Wrong.unless(!(left instanceof Val.Special || right instanceof Val.Special), "only a branch or a result");
        return switch (sign) {
            case "+", "-", "*", "/" -> arithmetic(sign, left, right);
            case "&" -> concatenation(left, right);
            case "=" -> Val.bool(equal(left, right));
            case "<>" -> Val.bool(!equal(left, right));
            default -> Val.bool(ordered(sign, left, right));
        };
    }

    static Val minus(Val operand) {
        return operand.isNull() ? operand : Val.num(operand.big().negate());
    }

    private static Val arithmetic(String sign, Val left, Val right) {
        if (!left.isNull()) {
            left.big();
        }
        if (!right.isNull()) {
            right.big();
        }
        if (left.isNull() || right.isNull()) {
            return Val.NULL;
        }
        return Val.num(calculated(sign, left.big(), right.big()));
    }

    private static BigInteger calculated(String sign, BigInteger left, BigInteger right) {
        return switch (sign) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            default -> {
                Wrong.unless(right.signum() != 0, "division by zero");
                yield left.divide(right);
            }
        };
    }

    /// Null counts as empty (8.1); a reference as its DN (R14).
    private static Val concatenation(Val left, Val right) {
        boolean binary = left instanceof Val.Bin || right instanceof Val.Bin;
        if (left.isNull() && right.isNull()) {
            return Val.NULL;
        }
        if (binary) {
            var bytes = new java.util.ArrayList<>(left.isNull() ? List.<Byte>of() : ((Val.Bin) bin(left)).bytes());
            bytes.addAll(right.isNull() ? List.of() : ((Val.Bin) bin(right)).bytes());
            return new Val.Bin(bytes);
        }
        return Val.str(concatenated(left) + concatenated(right));
    }

    private static Val bin(Val value) {
        return value instanceof Val.Bin ? value : Wrong.now("binary goes with binary only");
    }

    private static String concatenated(Val value) {
        return switch (value) {
            case Val.Str(var text) -> text;
            case Val.Ref(var dn) -> dn;
            case Val.Null _ -> "";
            default -> Wrong.now("use CStr");
        };
    }

    private static boolean equal(Val left, Val right) {
        if (left.isNull() || right.isNull()) {
            return left.isNull() && right.isNull();
        }
        if (left instanceof Val.Ref(var one)) {
            return sameName(one, right);
        }
        if (right instanceof Val.Ref(var one)) {
            return sameName(one, left);
        }
        Wrong.unless(left.kind().equals(right.kind()), "no comparing of " + left + " with " + right);
        return left.equals(right);
    }

    private static boolean sameName(String dn, Val other) {
        Wrong.unless(other instanceof Val.Ref || other instanceof Val.Str, "a reference is compared with a name");
        return SlowDn.same(dn, other instanceof Val.Ref(var theirs) ? theirs : other.text());
    }

    private static boolean ordered(String sign, Val left, Val right) {
        if (left.isNull() || right.isNull()) {
            return false;
        }
        boolean ordered =
                List.of("str", "num", "dt").contains(left.kind()) && left.kind().equals(right.kind());
        Wrong.unless(ordered, "no comparing of " + left + " with " + right);
        int order = order(left, right);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int order(Val left, Val right) {
        return switch (left) {
            case Val.Num(var number) -> number.compareTo(right.big());
            case Val.Date(var at) -> at.compareTo(right.at());
            default -> left.text().compareTo(right.text());
        };
    }
}
