package org.syncline.core.function.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Text as a list of code points.
final class SlowChars {

    private static final String WHITE =
            "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                    + "\u2028\u2029\u202f\u205f\u3000";

    private SlowChars() {}

    /// The Unicode property White_Space.
    static boolean isWhite(int c) {
        return WHITE.indexOf(c) >= 0;
    }

    /// One character for one, whatever the language: invariant culture.
    static Val each(Val text, IntUnaryOperator mapping) {
        return Val.chars(text.chars().stream().map(mapping::applyAsInt).toList());
    }

    static List<Integer> folded(List<Integer> s) {
        return s.stream()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .toList();
    }

    /// The argument, folded if the word at the end says so.
    static List<Integer> compared(List<Val> arguments, int index) {
        var s = arguments.get(index).chars();
        var last = arguments.getLast();
        boolean folds = last instanceof Val.Str(var word) && arguments.size() == 4 && word.equals("vbTextCompare");
        return folds ? folded(s) : s;
    }

    static boolean startsWith(List<Integer> s, int at, List<Integer> find) {
        if (at + find.size() > s.size()) {
            return false;
        }
        for (int i = 0; i < find.size(); i++) {
            if (!s.get(at + i).equals(find.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(List<Integer> s, List<Integer> find) {
        for (int at = 0; at <= s.size(); at++) {
            if (startsWith(s, at, find)) {
                return true;
            }
        }
        return false;
    }

    static List<Integer> joined(List<Integer> one, List<Integer> two) {
        var all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    /// At each of the characters; neighbours cut an empty part out.
    static List<List<Integer>> cut(List<Integer> s, List<Integer> at) {
        var parts = new ArrayList<List<Integer>>();
        var part = new ArrayList<Integer>();
        for (var c : s) {
            if (at.contains(c)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(c);
            }
        }
        parts.add(part);
        return parts;
    }
}
