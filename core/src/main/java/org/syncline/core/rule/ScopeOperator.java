package org.syncline.core.rule;

import java.util.function.LongFunction;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The operators of a scoping filter (rules.md 3.1). Each takes the attribute on its left, a text on its right.
///
/// A negated operator is exactly the opposite of its positive form, so an absent attribute satisfies it.
public enum ScopeOperator {
    EQUAL(Test.EQUAL),
    NOTEQUAL(Test.EQUAL, true),
    LESSTHAN(Test.LESS),
    LESSTHAN_OR_EQUAL(Test.LESS_OR_EQUAL),
    GREATERTHAN(Test.GREATER),
    GREATERTHAN_OR_EQUAL(Test.GREATER_OR_EQUAL),
    CONTAINS(Test.CONTAINS),
    NOTCONTAINS(Test.CONTAINS, true),
    STARTSWITH(Test.STARTS),
    NOTSTARTSWITH(Test.STARTS, true),
    ENDSWITH(Test.ENDS),
    NOTENDSWITH(Test.ENDS, true),
    ISNULL(Test.PRESENT, true),
    ISNOTNULL(Test.PRESENT),
    ISIN(Test.EQUAL),
    ISNOTIN(Test.EQUAL, true),
    ISBITSET(Test.BITS),
    ISBITNOTSET(Test.BITS, true),
    ISMEMBEROF(Test.MEMBER),
    ISNOTMEMBEROF(Test.MEMBER, true);

    private final Test test;
    private final boolean negated;

    ScopeOperator(Test test) {
        this(test, false);
    }

    ScopeOperator(Test test, boolean negated) {
        this.test = test;
        this.negated = negated;
    }

    public boolean takesText() {
        return test != Test.PRESENT;
    }

    /// Whether a value and the text have to be of one kind.
    boolean compares() {
        return test == Test.EQUAL || orders();
    }

    /// Whether it asks which of two is less.
    boolean orders() {
        return switch (test) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            case EQUAL, CONTAINS, STARTS, ENDS, PRESENT, BITS, MEMBER -> false;
        };
    }

    /// Whether the text is a mask of bits.
    public boolean takesMask() {
        return test == Test.BITS;
    }

    /// Whether it asks which groups the object is in; its attribute then makes no difference.
    public boolean asksForMembership() {
        return test == Test.MEMBER;
    }

    /// Whether the values of the attribute satisfy the operator; any one value satisfies a positive form.
    ///
    /// @param names the DNs behind stored references
    boolean accepts(Values values, Operand operand, LongFunction<String> names) {
        for (var value : values) {
            if (test.accepts(value, operand, names)) {
                return !negated;
            }
        }
        return negated;
    }

    boolean accepts(boolean isMember) {
        return isMember != negated;
    }

    /// The positive forms.
    private enum Test {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        CONTAINS,
        STARTS,
        ENDS,
        PRESENT,
        BITS,
        MEMBER;

        boolean accepts(Value value, Operand operand, LongFunction<String> names) {
            return switch (this) {
                case PRESENT -> !value.isEmpty();
                case EQUAL -> ScopeComparison.of(value, operand, names).isEqual();
                case LESS -> ScopeComparison.of(value, operand, names).isBelow();
                case LESS_OR_EQUAL -> ScopeComparison.of(value, operand, names).isAtMost();
                case GREATER -> ScopeComparison.of(value, operand, names).isAbove();
                case GREATER_OR_EQUAL ->
                    ScopeComparison.of(value, operand, names).isAtLeast();
                case CONTAINS -> ScopeComparison.folded(value, names).contains(operand.folded());
                case STARTS -> ScopeComparison.folded(value, names).startsWith(operand.folded());
                case ENDS -> ScopeComparison.folded(value, names).endsWith(operand.folded());
                case BITS -> ScopeComparison.hasBits(value, operand);
                case MEMBER -> throw new IllegalStateException("membership is no value of an attribute");
            };
        }
    }
}
