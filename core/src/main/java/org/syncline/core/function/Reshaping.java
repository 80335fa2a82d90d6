package org.syncline.core.function;

import java.util.HashMap;
import java.util.Map;

/// Makes another text of a text: replaced, padded, stripped, capitalized (rules.md 9.1).
final class Reshaping {

    private Reshaping() {}

    static Term replace(Call call) {
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
        return text.indexOf('\\') < 0
                ? text
                : text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    /// Each character for itself: what has been put in is not replaced again.
    static Term replaceCharacters(Call call) {
        var text = call.text(0);
        call.evaluation().charge(call.text(1).length() / 4);
        var replacements = replacements(call.text(1));
        var replaced = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            var replacement = replacements.get(codePoint);
            if (replacement == null) {
                replaced.appendCodePoint(codePoint);
            } else {
                replaced.append(replacement);
                call.evaluation().length(replaced.length());
            }
        });
        return Term.of(replaced.toString());
    }

    /// `Å:A,ö:o,’:`; white space does not count, and the first entry of a character wins.
    private static Map<Integer, String> replacements(String pattern) {
        var replacements = new HashMap<Integer, String>();
        var dense = WhiteSpace.none(pattern);
        for (var entry : dense.isEmpty() ? new String[0] : dense.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon < 1 || CodePoints.count(entry.substring(0, colon)) != 1) {
                throw EvaluationException.failed(
                        "ReplaceChars takes entries such as ä:a, one character before the colon, not '%s'"
                                .formatted(entry));
            }
            replacements.putIfAbsent(entry.codePointAt(0), entry.substring(colon + 1));
        }
        return replacements;
    }

    static Term padLeft(Call call) {
        return Term.of(padding(call) + call.text(0));
    }

    static Term padRight(Call call) {
        return Term.of(call.text(0) + padding(call));
    }

    private static String padding(Call call) {
        var filler = call.text(2);
        if (CodePoints.count(filler) != 1) {
            throw EvaluationException.failed("a text is padded with one character, not with '%s'".formatted(filler));
        }
        long length = call.number(1);
        long there = CodePoints.count(call.text(0));
        if (length <= there) {
            return "";
        }
        call.evaluation().length(length);
        call.evaluation().length((length - there) * filler.length());
        return filler.repeat((int) (length - there));
    }

    /// Words are what blanks separate. All capitals may be an abbreviation and stay.
    static Term capitalized(String text) {
        var capitalized = new StringBuilder(text.length());
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf(' ', start);
            var word = text.substring(start, end < 0 ? text.length() : end);
            capitalized.append(capitalizedWord(word)).append(end < 0 ? "" : " ");
            start = end < 0 ? text.length() + 1 : end + 1;
        }
        return Term.of(capitalized.toString());
    }

    private static String capitalizedWord(String word) {
        var lower = Letters.lower(word);
        if (word.isEmpty() || word.equals(Letters.upper(word)) && !word.equals(lower)) {
            return word;
        }
        int first = word.codePointAt(0);
        return Character.isLetter(first)
                ? Character.toString(Character.toUpperCase(first)) + lower.substring(Character.charCount(first))
                : lower;
    }
}
