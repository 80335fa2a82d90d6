package org.syncline.configuration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes one field of a rule's file and leaves every other letter of it as it was written: comments, order, blanks.
public final class RuleText {

    /// A field on a line of its own: up to its value, and from behind it.
    private static final String LINE =
            "(?m)^(%s[ \\t]*:)[ \\t]*(?:'[^'\\r\\n]*'|\"[^\"\\r\\n]*\"|[^\\s#]+)?([ \\t]*(?:#.*)?)$";

    private RuleText() {}

    /// A rule that does nothing from now on, or does again what it says.
    ///
    /// @return nothing if the file is written in a way that has no line for it
    public static Optional<String> disabled(String text, boolean disabled) {
        return with(text, "disabled", Boolean.toString(disabled), "precedence");
    }

    /// @return nothing if the file is written in a way that has no line for it
    public static Optional<String> precedence(String text, int precedence) {
        return with(text, "precedence", Integer.toString(precedence), "linkType");
    }

    /// @param after the field behind which it is put in if it is not there
    private static Optional<String> with(String text, String key, String value, String after) {
        var there = Pattern.compile(LINE.formatted(key)).matcher(text);
        if (there.find()) {
            return Optional.of(there.replaceFirst("$1 " + Matcher.quoteReplacement(value) + "$2"));
        }
        var before = Pattern.compile(LINE.formatted(after)).matcher(text);
        return before.find()
                ? Optional.of(before.replaceFirst(
                        "$0" + (text.contains("\r\n") ? "\r\n" : "\n") + key + ": " + Matcher.quoteReplacement(value)))
                : Optional.empty();
    }
}
