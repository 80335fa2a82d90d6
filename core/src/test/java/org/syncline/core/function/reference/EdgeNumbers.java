package org.syncline.core.function.reference;

import java.math.BigInteger;

/// Draws numbers: small ones, zero, negative ones, and those where the 64 bits end.
final class EdgeNumbers {

    private EdgeNumbers() {}

    static BigInteger draw(Dice dice, String edges) {
        return BigInteger.valueOf(
                switch (edges) {
                    case "count", "index", "start", "limit" -> counting(dice, edges);
                    case "width" ->
                        dice.oneIn(15) ? dice.of(-1L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE) : dice.between(0, 12);
                    case "bits" -> bits(dice);
                    case "amount" ->
                        dice.oneIn(12)
                                ? extreme(dice)
                                : dice.oneIn(4) ? dice.between(-5000, 5000) : dice.between(-40, 40);
                    case "ticks" -> ticks(dice);
                    case "validticks" -> dice.random().nextLong(2_650_467_743_999_999_999L);
                    default -> dice.oneIn(6) ? extreme(dice) : dice.between(-3, 12);
                });
    }

    private static long counting(Dice dice, String edges) {
        if (edges.equals("limit")) {
            return dice.oneIn(10) ? dice.of(-1L, Long.MAX_VALUE) : dice.between(1, 5);
        }
        if (edges.equals("start")) {
            return dice.oneIn(10) ? dice.of(-1L, 1L << 40, Long.MAX_VALUE) : dice.between(1, 10);
        }
        if (edges.equals("index")) {
            return dice.oneIn(10) ? extreme(dice) : dice.oneIn(6) ? dice.between(-1, 9) : dice.between(1, 3);
        }
        return dice.oneIn(10) ? extreme(dice) : dice.between(-1, 7);
    }

    private static long bits(Dice dice) {
        return dice.oneIn(3)
                ? dice.of(
                        0L,
                        1L,
                        2L,
                        512L,
                        514L,
                        -1L,
                        0x80000000L,
                        -2147483648L,
                        -2147483646L,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE)
                : dice.random().nextLong() >> dice.below(64);
    }

    private static long ticks(Dice dice) {
        return dice.oneIn(4)
                ? dice.of(
                        0L,
                        1L,
                        Long.MAX_VALUE,
                        129699324000000000L,
                        2650467743999999999L,
                        2650467744000000000L,
                        125911584000000000L)
                : dice.random().nextLong(Long.MAX_VALUE) >> dice.below(6);
    }

    private static long extreme(Dice dice) {
        return dice.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, -(1L << 31), (1L << 31) - 1, 1L << 31, -1000L, 0L);
    }
}
