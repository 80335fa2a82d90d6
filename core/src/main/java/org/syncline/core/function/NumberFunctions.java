package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;

/// Math (rules.md 9.4), in 64-bit two's complement.
final class NumberFunctions {

    private NumberFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "num BitAnd(num left, num right)",
                    "The bits that both numbers have.",
                    """
                    BitAnd(&HF, &HF7) = 7
                    BitAnd(-2147483646, &H80000000) = &H80000000
                    IsNull(BitAnd(NULL, 1))
                    """,
                    call -> Term.of(call.number(0) & call.number(1))),
            strict(
                    "num BitOr(num left, num right)",
                    "The bits that one of the numbers has.",
                    """
                    BitOr(&HF0, &HF) = &HFF
                    BitOr(512, 2) = 514
                    """,
                    call -> Term.of(call.number(0) | call.number(1))),
            strict(
                    "num RandomNum(num low, num high)",
                    "A random number, both limits included: another one at each synchronization.",
                    """
                    RandomNum(3, 3) = 3
                    With($n, RandomNum(1, 6), $n >= 1 && $n <= 6)
                    """,
                    call -> Term.of(random(call, call.number(0), call.number(1)))));

    private static long random(Call call, long low, long high) {
        if (low > high) {
            throw EvaluationException.failed(
                    "RandomNum takes the lower limit first, not %d and %d".formatted(low, high));
        }
        var random = call.evaluation().moment().random();
        if (high < Long.MAX_VALUE) {
            return random.nextLong(low, high + 1);
        }
        return low == Long.MIN_VALUE ? random.nextLong() : random.nextLong(low - 1, high) + 1;
    }
}
