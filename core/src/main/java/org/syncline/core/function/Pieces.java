package org.syncline.core.function;

import java.util.Arrays;
import org.syncline.core.function.Term.Bytes;

/// Cuts pieces out of a text (rules.md 9.1).
final class Pieces {

    private Pieces() {}

    static Term left(String text, long count) {
        return Term.of(count < 0 ? text : CodePoints.slice(text, 0, count));
    }

    static Term right(String text, long count) {
        long length = CodePoints.count(text);
        return Term.of(count < 0 ? text : CodePoints.slice(text, Math.max(0, length - count), length));
    }

    /// The order of the edge rules is the specification's: null, then no characters, then the whole input.
    static Term middle(Call call) {
        if (!call.has(0)) {
            return Term.EMPTY_TEXT;
        }
        long start = call.number(1);
        long count = call.numberOr(2, Long.MAX_VALUE);
        if (call.at(0) instanceof Bytes(var bytes)) {
            return middle(bytes, start, count);
        }
        var text = call.text(0);
        if (count == 0) {
            return Term.EMPTY_TEXT;
        }
        boolean outside = count < 0 || start < 1 || start > CodePoints.count(text);
        return outside ? call.at(0) : Term.of(CodePoints.slice(text, start - 1, count));
    }

    private static Term middle(byte[] bytes, long start, long count) {
        if (count == 0) {
            return Term.of(new byte[0]);
        }
        if (count < 0 || start < 1 || start > bytes.length) {
            return Term.of(bytes);
        }
        int from = (int) start - 1;
        return Term.of(Arrays.copyOfRange(bytes, from, from + (int) Math.min(count, bytes.length - from)));
    }

    /// One part of a text that is cut at each of some characters; two of them in a row enclose an empty part.
    static Term word(String text, long index, String delimiters) {
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
