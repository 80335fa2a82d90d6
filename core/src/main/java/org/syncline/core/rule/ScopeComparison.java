package org.syncline.core.rule;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;

/// How a value compares with the text of a scope clause: by the type of the value, text without regard to case
/// (rules.md 3.1, R1).
record ScopeComparison(OptionalInt order) {

    private static final ScopeComparison DIFFERENT = new ScopeComparison(OptionalInt.empty());

    static ScopeComparison of(Value value, String text) {
        return switch (value) {
            case Value.Text(var mine) -> ordered(CaseFold.of(mine).compareTo(CaseFold.of(text)));
            case Value.Number(var mine) ->
                number(text).map(theirs -> ordered(Long.compare(mine, theirs))).orElse(DIFFERENT);
            case Value.Flag(var mine) -> equal(Boolean.toString(mine).equalsIgnoreCase(text.strip()));
            case Value.Bytes(var mine) ->
                equal(Base64.getEncoder().encodeToString(mine).equals(text.strip())
                        || HexFormat.of().formatHex(mine).equalsIgnoreCase(text.strip()));
            case Value.Pointer(var dn, var _) -> equal(sameName(dn, text));
            case Value.Reference _ -> DIFFERENT;
        };
    }

    static boolean hasBits(Value value, String text) {
        return value instanceof Value.Number(var bits)
                && number(text).filter(mask -> (bits & mask) == mask).isPresent();
    }

    static String folded(Value value) {
        return CaseFold.of(value.toString());
    }

    boolean isOrdered() {
        return order.isPresent();
    }

    boolean isEqual() {
        return order.isPresent() && order.getAsInt() == 0;
    }

    boolean isBelow() {
        return order.isPresent() && order.getAsInt() < 0;
    }

    boolean isAbove() {
        return order.isPresent() && order.getAsInt() > 0;
    }

    private static ScopeComparison ordered(int order) {
        return new ScopeComparison(OptionalInt.of(Integer.signum(order)));
    }

    private static ScopeComparison equal(boolean equal) {
        return equal ? ordered(0) : DIFFERENT;
    }

    private static Optional<Long> number(String text) {
        try {
            var plain = text.strip();
            return Optional.of(plain.startsWith("&H") ? Long.parseLong(plain.substring(2), 16) : Long.parseLong(plain));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean sameName(DistinguishedName dn, String text) {
        try {
            return dn.equals(DistinguishedName.of(text));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
