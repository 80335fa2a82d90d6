package org.syncline.core.function;

/// Finds a text in another (rules.md 9.1). Positions start at 1 and count characters.
final class Positions {

    private static final String IGNORING_CASE = "vbTextCompare";
    private static final long WHOLE_TEXT = -1;

    private Positions() {}

    /// The first occurrence at or after a start; an empty text is found at the start.
    static long first(Call call) {
        var text = call.text(0);
        var find = call.text(1);
        long start = call.numberOr(2, 1);
        if (start < 1) {
            throw EvaluationException.failed("InStr takes a start of 1 or more, not " + start);
        }
        if (start > CodePoints.count(text)) {
            return 0;
        }
        call.evaluation().chargeSearch(text, find);
        int from = text.offsetByCodePoints(0, (int) start - 1);
        int found = ignoresCase(call) ? indexIgnoringCase(text, find, from) : text.indexOf(find, from);
        return position(text, found);
    }

    /// The last occurrence that ends at or before a start; an empty text is found at the start.
    static long last(Call call) {
        var text = call.text(0);
        var find = call.text(1);
        long length = CodePoints.count(text);
        long start = call.numberOr(2, WHOLE_TEXT);
        if (start == 0 || start < WHOLE_TEXT) {
            throw EvaluationException.failed("InStrRev takes a start of 1 or more, or -1, not " + start);
        }
        if (start > length || length == 0) {
            return 0;
        }
        long end = start == WHOLE_TEXT ? length : start;
        if (find.isEmpty()) {
            return end;
        }
        call.evaluation().chargeSearch(text, find);
        int from = text.offsetByCodePoints(0, (int) end) - find.length();
        return position(
                text, ignoresCase(call) ? lastIndexIgnoringCase(text, find, from) : text.lastIndexOf(find, from));
    }

    private static boolean ignoresCase(Call call) {
        return call.textOr(3, "").equals(IGNORING_CASE);
    }

    private static long position(String text, int found) {
        return found < 0 ? 0 : text.codePointCount(0, found) + 1L;
    }

    private static int indexIgnoringCase(String text, String find, int from) {
        for (int i = from; i <= text.length() - find.length(); i++) {
            if (text.regionMatches(true, i, find, 0, find.length())) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexIgnoringCase(String text, String find, int from) {
        for (int i = from; i >= 0; i--) {
            if (text.regionMatches(true, i, find, 0, find.length())) {
                return i;
            }
        }
        return -1;
    }
}
