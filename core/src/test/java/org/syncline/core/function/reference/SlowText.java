package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/// rules.md 9.1, on lists of code points.
final class SlowText {

    static final Val EMPTY = Val.str("");
    private static final int LONGEST = 1 << 20;

    static final List<SlowFunction> ALL = List.of(
            SlowFunction.of("num InStr str?:hay str:find num:start~ word:compare~", Val.num(0), SlowText::inStr),
            SlowFunction.of("num InStrRev str?:hay str:find num:start~ word:compare~", Val.num(0), SlowText::inStrRev),
            SlowFunction.of("str LCase str:cased", a -> SlowChars.each(a.get(0), Character::toLowerCase)),
            SlowFunction.of("str UCase str:cased", a -> SlowChars.each(a.get(0), Character::toUpperCase)),
            SlowFunction.of(
                    "str Left str? num:count",
                    EMPTY,
                    a -> left(a.get(0).chars(), a.get(1).big())),
            SlowFunction.of(
                    "str Right str? num:count",
                    EMPTY,
                    a -> right(a.get(0).chars(), a.get(1).big())),
            SlowFunction.of("str Mid str|bin? num:count num:count~", EMPTY, SlowText::mid),
            SlowFunction.of(
                    "num Len str|bin",
                    a -> Val.num(
                            a.get(0) instanceof Val.Bin(var bytes)
                                    ? bytes.size()
                                    : a.get(0).chars().size())),
            SlowFunction.of(
                    "str LTrim str:blank",
                    a -> Val.chars(withoutLeading(a.get(0).chars()))),
            SlowFunction.of(
                    "str RTrim str:blank",
                    a -> Val.chars(withoutTrailing(a.get(0).chars()))),
            SlowFunction.of(
                    "str Trim str:blank",
                    a -> Val.chars(withoutLeading(withoutTrailing(a.get(0).chars())))),
            SlowFunction.of("str PadLeft str? num:width str:one", EMPTY, a -> padded(a, true)),
            SlowFunction.of("str PadRight str? num:width str:one", EMPTY, a -> padded(a, false)),
            SlowFunction.of("str PCase str:cased", a -> proper(a.get(0).chars())),
            SlowFunction.of("str Replace str:hay str:moniker str:moniker", SlowText::replace),
            SlowFunction.of(
                    "str ReplaceChars str:hay str:pattern",
                    a -> replaceChars(a.get(0).chars(), a.get(1).chars())),
            SlowFunction.of("str Word str?:hay num:count str:find", EMPTY, SlowText::word));

    private SlowText() {}

    private static Val inStr(List<Val> a) {
        var hay = SlowChars.compared(a, 0);
        var find = SlowChars.compared(a, 1);
        var start = SlowFunction.isGiven(a, 2) ? a.get(2).big() : BigInteger.ONE;
        Wrong.unless(start.signum() > 0, "positions begin with 1");
        for (int at = 1; at <= hay.size(); at++) {
            if (start.compareTo(BigInteger.valueOf(at)) <= 0 && SlowChars.startsWith(hay, at - 1, find)) {
                return Val.num(at);
            }
        }
        return Val.num(0);
    }

    /// An empty text is found where the search begins, as in VBA.
    private static Val inStrRev(List<Val> a) {
        var hay = SlowChars.compared(a, 0);
        var find = SlowChars.compared(a, 1);
        var start = SlowFunction.isGiven(a, 2) ? a.get(2).big() : BigInteger.ONE.negate();
        int end = hay.size();
        if (!start.equals(BigInteger.ONE.negate())) {
            Wrong.unless(start.signum() > 0, "positions begin with 1");
            if (start.compareTo(BigInteger.valueOf(end)) > 0) {
                return Val.num(0);
            }
            end = start.intValue();
        }
        for (int at = find.isEmpty() ? end : end - find.size() + 1; at >= 1; at--) {
            if (SlowChars.startsWith(hay, at - 1, find)) {
                return Val.num(at);
            }
        }
        return Val.num(0);
    }

    private static Val left(List<Integer> s, BigInteger n) {
        return n.signum() < 0 ? Val.chars(s) : Val.chars(s.subList(0, atMost(n, s.size())));
    }

    private static Val right(List<Integer> s, BigInteger n) {
        return n.signum() < 0 ? Val.chars(s) : Val.chars(s.subList(s.size() - atMost(n, s.size()), s.size()));
    }

    private static Val mid(List<Val> a) {
        if (a.get(0) instanceof Val.Bin(var bytes)) {
            var bounds = midBounds(bytes.size(), a);
            return new Val.Bin(bytes.subList(bounds.get(0), bounds.get(1)));
        }
        var s = a.get(0).chars();
        var bounds = midBounds(s.size(), a);
        return Val.chars(s.subList(bounds.get(0), bounds.get(1)));
    }

    /// From and to (exclusive) of `Mid` on so many characters or octets.
    private static List<Integer> midBounds(int size, List<Val> a) {
        var start = a.get(1).big();
        if (SlowFunction.isGiven(a, 2) && a.get(2).big().signum() == 0) {
            return List.of(0, 0);
        }
        if (SlowFunction.isGiven(a, 2) && a.get(2).big().signum() < 0
                || start.signum() <= 0
                || start.compareTo(BigInteger.valueOf(size)) > 0) {
            return List.of(0, size);
        }
        int from = start.intValue() - 1;
        return List.of(
                from, from + (SlowFunction.isGiven(a, 2) ? atMost(a.get(2).big(), size - from) : size - from));
    }

    private static int atMost(BigInteger n, int limit) {
        return n.min(BigInteger.valueOf(limit)).intValue();
    }

    private static List<Integer> withoutLeading(List<Integer> s) {
        int from = 0;
        while (from < s.size() && SlowChars.isWhite(s.get(from))) {
            from++;
        }
        return s.subList(from, s.size());
    }

    private static List<Integer> withoutTrailing(List<Integer> s) {
        int to = s.size();
        while (to > 0 && SlowChars.isWhite(s.get(to - 1))) {
            to--;
        }
        return s.subList(0, to);
    }

    private static Val padded(List<Val> a, boolean left) {
        var s = a.get(0).chars();
        var with = a.get(2).chars();
        Wrong.unless(with.size() == 1, "one character pads");
        Wrong.unless(a.get(1).big().compareTo(BigInteger.valueOf(LONGEST)) <= 0, "the text gets too long");
        var padding = Collections.nCopies(
                Math.max(0, a.get(1).big().max(BigInteger.ZERO).intValue() - s.size()), with.get(0));
        return Val.chars(left ? SlowChars.joined(padding, s) : SlowChars.joined(s, padding));
    }

    private static Val proper(List<Integer> s) {
        var words = SlowChars.cut(s, List.of((int) ' '));
        var all = new ArrayList<Integer>();
        for (var word : words) {
            all.addAll(properWord(word));
            all.add((int) ' ');
        }
        return Val.chars(all.subList(0, all.size() - 1));
    }

    private static List<Integer> properWord(List<Integer> word) {
        boolean allUpper = word.stream().anyMatch(Character::isUpperCase)
                && word.stream().allMatch(c -> Character.toUpperCase(c) == c);
        if (word.isEmpty() || allUpper) {
            return word;
        }
        var first = Character.isLetter(word.get(0)) ? Character.toUpperCase(word.get(0)) : word.get(0);
        var rest = word.stream().skip(1).map(c -> Character.toLowerCase(c)).toList();
        return SlowChars.joined(List.of(first), rest);
    }

    private static Val replace(List<Val> a) {
        var s = a.get(0).chars();
        var old = monikers(a.get(1).chars());
        var fresh = monikers(a.get(2).chars());
        var all = new ArrayList<Integer>();
        int at = 0;
        while (at < s.size()) {
            if (!old.isEmpty() && SlowChars.startsWith(s, at, old)) {
                all.addAll(fresh);
                at += old.size();
            } else {
                all.add(s.get(at));
                at++;
            }
        }
        return Val.chars(all);
    }

    private static List<Integer> monikers(List<Integer> s) {
        var meant = new ArrayList<Integer>();
        for (int i = 0; i < s.size(); i++) {
            int moniker = s.get(i) == '\\' && i + 1 < s.size() ? "nrt".indexOf(s.get(i + 1)) : -1;
            meant.add(moniker < 0 ? s.get(i) : (int) "\n\r\t".charAt(moniker));
            i += moniker < 0 ? 0 : 1;
        }
        return meant;
    }

    private static Val replaceChars(List<Integer> s, List<Integer> pattern) {
        var seen = pattern.stream().filter(c -> !SlowChars.isWhite(c)).toList();
        var targets = new HashMap<Integer, List<Integer>>();
        for (var entry : seen.isEmpty() ? List.<List<Integer>>of() : SlowChars.cut(seen, List.of((int) ','))) {
            Wrong.unless(entry.size() >= 2 && entry.get(0) != ':' && entry.get(1) == ':', "a pattern is src:tgt");
            targets.put(entry.get(0), entry.subList(2, entry.size()));
        }
        var all = new ArrayList<Integer>();
        s.forEach(c -> all.addAll(targets.getOrDefault(c, List.of(c))));
        return Val.chars(all);
    }

    private static Val word(List<Val> a) {
        var parts = SlowChars.cut(a.get(0).chars(), a.get(2).chars());
        var index = a.get(1).big();
        boolean there = index.signum() > 0 && index.compareTo(BigInteger.valueOf(parts.size())) <= 0;
        return there ? Val.chars(parts.get(index.intValue() - 1)) : EMPTY;
    }
}
