package org.syncline.home.alert;

import java.util.regex.Pattern;

/// A text as the value of a header, or as one line of a log: whatever could begin another line becomes a
/// space.
final class OneLine {

    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");

    private OneLine() {}

    /// @param longest in characters
    static String of(String text, int longest) {
        var line = BREAKING.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
