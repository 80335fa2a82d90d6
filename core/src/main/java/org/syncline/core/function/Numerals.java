package org.syncline.core.function;

import java.util.OptionalLong;

/// Reads a whole number from decimal digits with a sign and blanks around it, or from octets (rules.md 9.2).
final class Numerals {

    private static final long LARGEST_BEFORE_SHIFT = Long.MAX_VALUE >>> 8;

    private Numerals() {}

    static OptionalLong number(String text) {
        var digits = WhiteSpace.both(text);
        int signs = !digits.isEmpty() && (digits.charAt(0) == '-' || digits.charAt(0) == '+') ? 1 : 0;
        boolean decimal = digits.chars().skip(signs).allMatch(c -> c >= '0' && c <= '9');
        try {
            return decimal ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /// Little-endian and unsigned.
    static OptionalLong number(byte[] octets) {
        long number = 0;
        for (int i = octets.length - 1; i >= 0; i--) {
            if (number > LARGEST_BEFORE_SHIFT) {
                return OptionalLong.empty();
            }
            number = number << 8 | octets[i] & 0xFF;
        }
        return OptionalLong.of(number);
    }
}
