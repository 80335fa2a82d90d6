package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// rules.md 9.7; what reads attributes is in [SlowEvaluator].
final class SlowLists {

    static final List<SlowFunction> ALL = List.of(
            SlowFunction.of("num Contains mvstr|mvref:hay str:find word:case~", SlowLists::contains),
            SlowFunction.of("num Contains mvref|mvstr str:dn", SlowLists::contains),
            SlowFunction.of("num Count mv", a -> Val.num(a.get(0).list().size())),
            SlowFunction.of("var Item mv num:index", SlowLists::item),
            SlowFunction.of("var ItemOrNull mv num:index", SlowLists::itemOrNull),
            SlowFunction.of("str Join mvstr str:delimiter~", SlowLists::join),
            SlowFunction.of("mvstr Split str:list str:separator num:limit~", SlowLists::split),
            SlowFunction.of(
                    "mv RemoveDuplicates mv", a -> new Val.Seq(distinct(a.get(0).list()))));

    private SlowLists() {}

    /// The first of equal ones; two references to one name are equal.
    static List<Val> distinct(List<Val> values) {
        var kept = new ArrayList<Val>();
        for (var value : values) {
            if (kept.stream().noneMatch(it -> isSame(it, value))) {
                kept.add(value);
            }
        }
        return kept;
    }

    private static boolean isSame(Val one, Val other) {
        return one instanceof Val.Ref(var dn) && other instanceof Val.Ref(var theirs)
                ? SlowDn.same(dn, theirs)
                : one.equals(other);
    }

    private static Val contains(List<Val> a) {
        var values = a.get(0).list();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Val.Ref(var dn)
                    ? SlowDn.same(dn, a.get(1).text())
                    : holds(values.get(i), a)) {
                return Val.num(i + 1L);
            }
        }
        return Val.num(0);
    }

    private static boolean holds(Val value, List<Val> a) {
        boolean folds = a.size() > 2 && a.get(2).text().equals("CaseInsensitive");
        return folds
                ? SlowChars.contains(
                        SlowChars.folded(value.chars()),
                        SlowChars.folded(a.get(1).chars()))
                : SlowChars.contains(value.chars(), a.get(1).chars());
    }

    private static Val item(List<Val> a) {
        var found = itemOrNull(a);
        return found.isNull() ? Wrong.now("out of range") : found;
    }

    private static Val itemOrNull(List<Val> a) {
        var values = a.get(0).list();
        var index = a.get(1).big();
        boolean there = index.signum() > 0 && index.compareTo(BigInteger.valueOf(values.size())) <= 0;
        return there ? values.get(index.intValue() - 1) : Val.NULL;
    }

    private static Val join(List<Val> a) {
        var values = a.get(0).list().stream().map(Val::text).toList();
        return values.isEmpty()
                ? Val.NULL
                : Val.str(String.join(SlowFunction.isGiven(a, 1) ? a.get(1).text() : " ", values));
    }

    /// Empty text has no parts (VBA).
    private static Val split(List<Val> a) {
        var delimiter = a.get(1).chars();
        Wrong.unless(delimiter.size() == 1, "one character separates");
        if (a.get(0).equals(SlowText.EMPTY)) {
            return new Val.Seq(List.of());
        }
        long limit = SlowFunction.isGiven(a, 2) && a.get(2).big().signum() > 0
                ? a.get(2).big().longValueExact()
                : Long.MAX_VALUE;
        var parts = new ArrayList<Val>();
        var part = new ArrayList<Integer>();
        for (var c : a.get(0).chars()) {
            if (c.equals(delimiter.get(0)) && parts.size() + 1 < limit) {
                parts.add(Val.chars(part));
                part.clear();
            } else {
                part.add(c);
            }
        }
        parts.add(Val.chars(part));
        return new Val.Seq(parts);
    }
}
