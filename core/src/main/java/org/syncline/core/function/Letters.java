package org.syncline.core.function;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// Upper and lower case character by character, as the invariant culture has it (rules.md 9.1): a text keeps its
/// length,
/// and no character depends on its neighbours. So `ß` has no upper case, and every `Σ` becomes `σ`.
final class Letters {

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Letters() {}

    static String lower(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : each(text, Character::toLowerCase);
    }

    static String upper(String text) {
        return isAscii(text) ? text.toUpperCase(Locale.ROOT) : each(text, Character::toUpperCase);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String each(String text, IntUnaryOperator mapping) {
        return text.codePoints()
                .map(mapping)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
