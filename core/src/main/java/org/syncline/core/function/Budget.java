package org.syncline.core.function;

/// What one expression may use (rules.md R19), so that none can stall a run or exhaust the memory.
///
/// @param depth of brackets within brackets and signs before signs
/// @param text characters of one text, octets of one binary, and characters of the expression itself
/// @param list values of one list
/// @param work steps of one evaluation: calls, list values and groups of characters that it makes
public record Budget(int depth, int text, int list, long work) {

    /// Far above what directories hold.
    public static final Budget USUAL = new Budget(100, 1 << 20, 1_000_000, 10_000_000);

    /// Deeper expressions would need more stack than a thread has.
    public static final int DEEPEST = 100;

    public Budget {
        if (depth < 1 || depth > DEEPEST || text < 1 || list < 1 || work < 1) {
            throw new IllegalArgumentException(
                    "a budget allows 1 to %d brackets within brackets, and something of all else".formatted(DEEPEST));
        }
    }
}
