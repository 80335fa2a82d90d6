package org.syncline.core.function;

/// White space as Unicode has it, the blank that does not break included: names that were pasted contain it.
final class WhiteSpace {

    private WhiteSpace() {}

    static boolean is(int codePoint) {
        return codePoint >= '\t' && codePoint <= '\r' || codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    static String leading(String text) {
        return text.substring(start(text));
    }

    static String trailing(String text) {
        return text.substring(0, end(text, 0));
    }

    static String both(String text) {
        int start = start(text);
        return text.substring(start, end(text, start));
    }

    /// The text without any, anywhere.
    static String none(String text) {
        return text.codePoints()
                .filter(codePoint -> !is(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text, int start) {
        int end = text.length();
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
