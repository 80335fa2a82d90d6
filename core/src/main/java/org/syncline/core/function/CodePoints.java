package org.syncline.core.function;

/// Text counted in Unicode code points, so that no position splits a character (rules.md 8.5).
final class CodePoints {

    private CodePoints() {}

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /// So many characters after so many others, or as many as there are.
    static String slice(String text, long skip, long count) {
        long length = count(text);
        int from = text.offsetByCodePoints(0, (int) Math.min(skip, length));
        int to = text.offsetByCodePoints(from, (int) Math.min(count, length - Math.min(skip, length)));
        return text.substring(from, to);
    }
}
