package org.syncline.core.rule;

import java.util.Optional;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.DistinguishedName;

/// The right side of a scope clause, read once in each way a value may compare with it.
///
/// @param text as written, parameters expanded
/// @param number the number it is, hexadecimal after `&H`
/// @param name the DN it is
record Operand(String text, String folded, Optional<Long> number, Optional<DistinguishedName> name) {

    static Operand of(String text) {
        return new Operand(text, CaseFold.of(text), number(text.strip()), name(text.strip()));
    }

    /// Most texts are no numbers, and an exception for each would cost more than the rest of a scope.
    private static Optional<Long> number(String text) {
        if (!isOfDigits(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.startsWith("&H") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isOfDigits(String text) {
        boolean hexadecimal = text.startsWith("&H");
        int start = hexadecimal ? 2 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.digit(c, hexadecimal ? 16 : 10) < 0 && !(i == start && (c == '-' || c == '+'))) {
                return false;
            }
        }
        return text.length() > start;
    }

    private static Optional<DistinguishedName> name(String text) {
        try {
            return text.indexOf('=') < 0 ? Optional.empty() : Optional.of(DistinguishedName.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
