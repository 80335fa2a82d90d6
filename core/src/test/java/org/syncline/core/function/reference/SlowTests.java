package org.syncline.core.function.reference;

import java.util.List;

/// rules.md 9.3 and the bits of 9.4.
final class SlowTests {

    static final List<SlowFunction> ALL = List.of(
            SlowFunction.of("bool IsNull var", a -> Val.bool(a.get(0).isNull())),
            SlowFunction.of("bool IsEmpty var", a -> Val.bool(a.get(0).equals(SlowText.EMPTY))),
            SlowFunction.of(
                    "bool IsNullOrEmpty var",
                    a -> Val.bool(a.get(0).isNull() || a.get(0).equals(SlowText.EMPTY))),
            SlowFunction.of(
                    "bool IsPresent var",
                    a -> Val.bool(!a.get(0).isNull() && !a.get(0).equals(SlowText.EMPTY))),
            SlowFunction.of("bool IsString var:one", a -> Val.bool(a.get(0) instanceof Val.Str)),
            SlowFunction.of("bool IsNumeric var:numeric", a -> Val.bool(isNumeric(a.get(0)))),
            SlowFunction.of("bool IsDate var:datelike", a -> Val.bool(isDate(a.get(0)))),
            SlowFunction.of(
                    "bool IsGuid str:guid",
                    a -> Val.bool(succeeds(() -> SlowConversion.guid(a.get(0).text())))),
            SlowFunction.of("bool IsBitSet num:bits num:bits", SlowTests::isBitSet),
            SlowFunction.of(
                    "num BitAnd num:bits num:bits",
                    a -> Val.num(a.get(0).big().and(a.get(1).big()))),
            SlowFunction.of(
                    "num BitOr num:bits num:bits",
                    a -> Val.num(a.get(0).big().or(a.get(1).big()))));

    private SlowTests() {}

    private static boolean isNumeric(Val value) {
        boolean mayBe = value instanceof Val.Str || value instanceof Val.Num || value instanceof Val.Bin;
        return mayBe && succeeds(() -> Val.num(SlowConversion.number(value)));
    }

    private static boolean isDate(Val value) {
        return value instanceof Val.Str(var text) && succeeds(() -> SlowDates.parsed(text));
    }

    private static boolean succeeds(Runnable conversion) {
        try {
            conversion.run();
            return true;
        } catch (Wrong wrong) {
            return false;
        }
    }

    private static Val isBitSet(List<Val> a) {
        var mask = a.get(1).big();
        return Val.bool(a.get(0).big().and(mask).equals(mask));
    }
}
