package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.syncline.core.function.Term.Bytes;

/// Text (rules.md 9.1). Positions start at 1 and count characters; no culture plays a part.
final class TextFunctions {

    private TextFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "str Guid()",
                    "A new random GUID as text.",
                    """
                    Len(Guid()) = 36
                    """,
                    call -> Term.of(guid(call.evaluation().moment()))),
            strict(
                    "num InStr(str? text, str find [, num start [, {vbBinaryCompare|vbTextCompare} compare]])",
                    "Where a text first occurs in another, at or after start; 0 if it does not.",
                    """
                    InStr("The quick brown fox", "quick") = 5
                    InStr("repEated", "e", 3, vbBinaryCompare) = 7
                    InStr("repEated", "e", 3, vbTextCompare) = 4
                    InStr([absent], "x") = 0
                    InStr("abc", "", 2) = 2
                    InStr("abc", "c", 4) = 0
                    """,
                    call -> call.has(0) ? Term.of(position(call)) : Term.of(0)),
            strict(
                    "str LCase(str text)",
                    "The text in lower case.",
                    """
                    LCase("TeSt") = "test"
                    """,
                    call -> Term.of(call.text(0).toLowerCase(Locale.ROOT))),
            strict(
                    "str UCase(str text)",
                    "The text in upper case.",
                    """
                    UCase("TeSt") = "TEST"
                    """,
                    call -> Term.of(call.text(0).toUpperCase(Locale.ROOT))),
            strict(
                    "str Left(str? text, num count)",
                    "The first characters; all of them if count is negative.",
                    """
                    Left("John Doe", 3) = "Joh"
                    Left("John Doe", 0) = ""
                    Left("John Doe", -1) = "John Doe"
                    Left("John Doe", 99) = "John Doe"
                    Left([absent], 3) = ""
                    """,
                    call -> call.has(0) ? left(call.text(0), call.number(1)) : Term.EMPTY_TEXT),
            strict(
                    "str Right(str? text, num count)",
                    "The last characters; all of them if count is negative.",
                    """
                    Right("John Doe", 3) = "Doe"
                    Right("John Doe", 0) = ""
                    Right("John Doe", -1) = "John Doe"
                    Right([absent], 3) = ""
                    """,
                    call -> call.has(0) ? right(call.text(0), call.number(1)) : Term.EMPTY_TEXT),
            strict(
                    "str|bin Mid(str|bin? text, num start [, num count])",
                    "The characters from start on; the whole text if start is outside of it.",
                    """
                    Mid("John Doe", 3, 5) = "hn Do"
                    Mid("John Doe", 6, 999) = "Doe"
                    Mid("John Doe", 6) = "Doe"
                    Mid("John Doe", 9, 1) = "John Doe"
                    Mid("John Doe", 0, 1) = "John Doe"
                    Mid("John Doe", 9, 0) = ""
                    Mid("John Doe", 2, -1) = "John Doe"
                    Mid([absent], 1, 1) = ""
                    """,
                    TextFunctions::mid),
            strict(
                    "num Len(str|bin text)",
                    "How many characters, or octets, there are.",
                    """
                    Len("John Doe") = 8
                    Len([objectGUID]) = 16
                    """,
                    call -> Term.of(
                            call.at(0) instanceof Bytes(var bytes) ? bytes.length : CodePoints.count(call.text(0)))),
            strict(
                    "str Trim(str text)",
                    "The text without white space at both ends.",
                    """
                    Trim(" Test ") = "Test"
                    IsNull(Trim([absent]))
                    """,
                    call -> Term.of(call.text(0).strip())),
            strict(
                    "str Replace(str text, str old, str new)",
                    "Every occurrence of a text replaced. In old and new \\n, \\r and \\t stand for line feed, return and tab.",
                    """
                    Replace("a-b-c", "-", "+") = "a+b+c"
                    Replace("a" & CRLF & "b", "\\r\\n", ", ") = "a, b"
                    Replace("abc", "", "x") = "abc"
                    Replace("Aa", "a", "") = "A"
                    """,
                    TextFunctions::replace),
            strict(
                    "str Word(str? text, num index, str delimiters)",
                    "One part of a text that is cut at each of the delimiters.",
                    """
                    Word("The quick brown fox", 3, " ") = "brown"
                    Word("This,string!has&many separators", 3, ",!&#") = "has"
                    Word("a,,b", 2, ",") = ""
                    Word("a,b", 3, ",") = ""
                    Word("a,b", 0, ",") = ""
                    Word([absent], 1, ",") = ""
                    """,
                    call -> call.has(0) ? word(call.text(0), call.number(1), call.text(2)) : Term.EMPTY_TEXT));

    /// Version 4, from the random source of the moment.
    private static String guid(Moment moment) {
        long high = moment.random().nextLong() & ~0xF000L | 0x4000L;
        long low = moment.random().nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }

    private static long position(Call call) {
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
        int found = call.textOr(3, "").equals("vbTextCompare")
                ? indexIgnoringCase(text, find, from)
                : text.indexOf(find, from);
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

    private static Term left(String text, long count) {
        return Term.of(count < 0 ? text : CodePoints.slice(text, 0, count));
    }

    private static Term right(String text, long count) {
        long length = CodePoints.count(text);
        return Term.of(count < 0 ? text : CodePoints.slice(text, Math.max(0, length - count), length));
    }

    /// The order of the edge rules is the specification's: null, then no characters, then the whole input.
    private static Term mid(Call call) {
        if (!call.has(0)) {
            return Term.EMPTY_TEXT;
        }
        long start = call.number(1);
        long count = call.numberOr(2, Long.MAX_VALUE);
        if (call.at(0) instanceof Bytes(var bytes)) {
            return midOf(bytes, start, count);
        }
        var text = call.text(0);
        if (count == 0) {
            return Term.EMPTY_TEXT;
        }
        boolean outside = count < 0 || start < 1 || start > CodePoints.count(text);
        return outside ? call.at(0) : Term.of(CodePoints.slice(text, start - 1, count));
    }

    private static Term midOf(byte[] bytes, long start, long count) {
        if (count == 0) {
            return Term.of(new byte[0]);
        }
        if (count < 0 || start < 1 || start > bytes.length) {
            return Term.of(bytes);
        }
        int from = (int) start - 1;
        return Term.of(Arrays.copyOfRange(bytes, from, from + (int) Math.min(count, bytes.length - from)));
    }

    private static Term replace(Call call) {
        var text = call.text(0);
        var old = monikers(call.text(1));
        var replacement = monikers(call.text(2));
        if (old.isEmpty()) {
            return call.at(0);
        }
        call.evaluation().chargeSearch(text, old);
        long times = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
            times++;
        }
        call.evaluation().length(text.length() + times * (replacement.length() - old.length()));
        return Term.of(text.replace(old, replacement));
    }

    private static String monikers(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    private static Term word(String text, long index, String delimiters) {
        long part = 1;
        int start = 0;
        for (int i = 0; i < text.length() && part <= index; i = text.offsetByCodePoints(i, 1)) {
            int codePoint = text.codePointAt(i);
            if (delimiters.indexOf(codePoint) >= 0) {
                if (part == index) {
                    return Term.of(text.substring(start, i));
                }
                part++;
                start = i + Character.charCount(codePoint);
            }
        }
        return part == index ? Term.of(text.substring(start)) : Term.EMPTY_TEXT;
    }
}
