package org.syncline.core.value;

import java.util.Locale;

/// The one spelling of texts that differ in upper and lower case only: what "whatever the case" means everywhere,
/// in joins, scopes, merges, names and the keys of the database.
///
/// By way of the upper case, because some letters meet only there: `ß` and `SS`, `ς` and `σ`. Never the database's
/// collation, never the language of the machine.
public final class CaseFold {

    private CaseFold() {}

    public static String of(String text) {
        return isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Text is folded; other values have no case.
    public static Value of(Value value) {
        return value instanceof Value.Text(var text) ? Value.of(of(text)) : value;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
