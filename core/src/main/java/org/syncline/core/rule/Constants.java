package org.syncline.core.rule;

import java.util.Base64;
import java.util.Optional;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;

/// Literal texts as values of the target's type (rules.md 5).
final class Constants {

    private Constants() {}

    /// Nothing if the text does not fit. A reference has no literal.
    static Optional<Value> value(String text, ValueType type) {
        return switch (type) {
            case TEXT -> Optional.of(Value.of(text));
            case NUMBER -> number(text.strip());
            case FLAG -> flag(text.strip());
            case BYTES -> bytes(text.strip());
            case REFERENCE -> Optional.empty();
        };
    }

    /// What an attribute of that type holds, as an author of rules is told.
    static String wanted(ValueType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "whole numbers";
            case FLAG -> "True or False";
            case BYTES -> "binary data; write it in base64";
            case REFERENCE -> "references; only a flow of another reference can give one";
        };
    }

    /// One value of that type.
    static String named(ValueType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "whole numbers";
            case FLAG -> "True or False";
            case BYTES -> "binary data";
            case REFERENCE -> "references";
        };
    }

    static boolean isHexadecimal(String text) {
        return text.strip().matches("([0-9a-fA-F]{2})+");
    }

    private static Optional<Value> number(String text) {
        try {
            return Optional.of(Value.of(Long.parseLong(text)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Value> flag(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                ? Optional.of(Value.of(Boolean.parseBoolean(text)))
                : Optional.empty();
    }

    private static Optional<Value> bytes(String text) {
        try {
            return Optional.of(Value.of(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
