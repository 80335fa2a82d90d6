package org.syncline.core.expression;

/// A word of the language (rules.md 6).
///
/// @param text what it says: the name within the brackets, the string without quotes and escapes
record Token(Kind kind, String text, Span span) {

    enum Kind {
        ATTRIBUTE,
        PARAMETER,
        VARIABLE,
        STRING,
        INTEGER,
        HEX,
        NAME,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// After these, `&H` begins a number; after all others, `&` joins texts.
    boolean wantsOperand() {
        return switch (kind) {
            case OPERATOR, OPEN, COMMA -> true;
            case ATTRIBUTE, PARAMETER, VARIABLE, STRING, INTEGER, HEX, NAME, CLOSE, END -> false;
        };
    }
}
