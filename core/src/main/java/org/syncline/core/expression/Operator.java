package org.syncline.core.expression;

import java.util.List;
import java.util.Optional;

/// The operators, by rank (rules.md 7). Within a rank they apply from left to right.
public enum Operator {
    AND("&&", Rank.LOGIC),
    OR("||", Rank.LOGIC),
    LESS_OR_EQUAL("<=", Rank.COMPARISON),
    GREATER_OR_EQUAL(">=", Rank.COMPARISON),
    NOT_EQUAL("<>", Rank.COMPARISON),
    LESS("<", Rank.COMPARISON),
    GREATER(">", Rank.COMPARISON),
    EQUAL("=", Rank.COMPARISON),
    PLUS("+", Rank.ARITHMETIC),
    MINUS("-", Rank.ARITHMETIC),
    TIMES("*", Rank.ARITHMETIC),
    DIVIDED("/", Rank.ARITHMETIC),
    JOINED("&", Rank.ARITHMETIC);

    /// How tightly operators bind; the last binds tightest.
    public enum Rank {
        LOGIC,
        COMPARISON,
        ARITHMETIC
    }

    private static final List<Operator> LONGEST_FIRST = List.of(values());

    private final String sign;
    private final Rank rank;

    Operator(String sign, Rank rank) {
        this.sign = sign;
        this.rank = rank;
    }

    public String sign() {
        return sign;
    }

    public Rank rank() {
        return rank;
    }

    static Operator of(String sign) {
        return at(sign, 0).orElseThrow();
    }

    /// The longest operator that stands at an offset.
    static Optional<Operator> at(String text, int offset) {
        for (var operator : LONGEST_FIRST) {
            if (text.startsWith(operator.sign, offset)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
