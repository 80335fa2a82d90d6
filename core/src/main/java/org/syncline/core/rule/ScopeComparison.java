package org.syncline.core.rule;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;

/// How a value stands to the text of a scope clause: compared by the type of the value, text without regard to case
/// (rules.md 3.1, R1).
enum ScopeComparison {
    BELOW,
    EQUAL,
    ABOVE,
    DIFFERENT;

    private static final Pattern GUID = Pattern.compile("\\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}?");

    /// @param names the DNs behind stored references
    static ScopeComparison of(Value value, Operand operand, LongFunction<String> names) {
        return switch (value) {
            case Value.Text(var mine) -> ofText(CaseFold.of(mine), operand.folded());
            case Value.Number(var mine) ->
                operand.number()
                        .map(theirs -> ordered(Long.compare(mine, theirs)))
                        .orElse(DIFFERENT);
            case Value.Flag(var mine) ->
                equal(Boolean.toString(mine).equals(operand.folded().strip()));
            case Value.Bytes(var mine) -> equal(isWritten(mine, operand.text().strip()));
            case Value.Pointer(var dn, var _) ->
                equal(operand.name().filter(dn::equals).isPresent());
            case Value.Reference(var target) -> ofReference(names.apply(target), operand);
        };
    }

    static boolean hasBits(Value value, Operand operand) {
        return value instanceof Value.Number(var bits)
                && operand.number().filter(mask -> (bits & mask) == mask).isPresent();
    }

    static String folded(Value value, LongFunction<String> names) {
        return CaseFold.of(
                switch (value) {
                    case Value.Reference(var target) -> names.apply(target);
                    case Value.Pointer(var dn, var _) -> dn.toString();
                    case Value other -> other.toString();
                });
    }

    boolean isEqual() {
        return this == EQUAL;
    }

    boolean isBelow() {
        return this == BELOW;
    }

    boolean isAbove() {
        return this == ABOVE;
    }

    boolean isAtMost() {
        return this == BELOW || this == EQUAL;
    }

    boolean isAtLeast() {
        return this == ABOVE || this == EQUAL;
    }

    /// Braces around a GUID make no difference, so that `%Connector.ID%` meets each way to write it (rules.md 6.1).
    private static ScopeComparison ofText(String mine, String theirs) {
        int order = mine.compareTo(theirs);
        return order != 0 && isBraced(mine, theirs) ? EQUAL : ordered(order);
    }

    private static boolean isBraced(String mine, String theirs) {
        if (Math.abs(mine.length() - theirs.length()) != 2 || !(mine.startsWith("{") || theirs.startsWith("{"))) {
            return false;
        }
        var left = GUID.matcher(mine);
        var right = GUID.matcher(theirs);
        return left.matches() && right.matches() && left.group(1).equals(right.group(1));
    }

    private static ScopeComparison ofReference(String name, Operand operand) {
        return equal(!name.isEmpty()
                && operand.name()
                        .filter(wanted -> wanted.equals(DistinguishedName.of(name)))
                        .isPresent());
    }

    private static boolean isWritten(byte[] octets, String text) {
        return Base64.getEncoder().encodeToString(octets).equals(text)
                || HexFormat.of().formatHex(octets).equalsIgnoreCase(text);
    }

    private static ScopeComparison ordered(int order) {
        return order < 0 ? BELOW : order > 0 ? ABOVE : EQUAL;
    }

    private static ScopeComparison equal(boolean equal) {
        return equal ? EQUAL : DIFFERENT;
    }
}
