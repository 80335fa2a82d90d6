package org.syncline.core.value;

import java.util.Locale;

/// Text without its case: what names, join keys and comparisons that ignore case compare.
///
/// Upper first, then lower: so what has one upper-case form (`ß` and `ss`, `ς` and `σ`) is one. Never by a database's
/// collation, which differs from server to server.
public final class Folded {

    private Folded() {}

    public static String text(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Text folded; any other value as it is.
    public static Value value(Value value) {
        return value instanceof Value.Text(var text) ? Value.of(text(text)) : value;
    }
}
