package org.syncline.core.rule;

import java.util.function.Predicate;
import org.syncline.core.value.CaseFold;
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
    ISBITNOTSET(Test.BITS, true);

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

    /// Whether the values of the attribute satisfy the operator; any one value satisfies a positive form.
    public boolean accepts(Values values, String text) {
        return values.stream().anyMatch(satisfies(text)) != negated;
    }

    private Predicate<Value> satisfies(String text) {
        return value -> test.accepts(value, text);
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
        BITS;

        boolean accepts(Value value, String text) {
            return switch (this) {
                case PRESENT -> !value.toString().isEmpty();
                case EQUAL -> ScopeComparison.of(value, text).isEqual();
                case LESS -> ScopeComparison.of(value, text).isBelow();
                case LESS_OR_EQUAL ->
                    !ScopeComparison.of(value, text).isAbove()
                            && ScopeComparison.of(value, text).isOrdered();
                case GREATER -> ScopeComparison.of(value, text).isAbove();
                case GREATER_OR_EQUAL ->
                    !ScopeComparison.of(value, text).isBelow()
                            && ScopeComparison.of(value, text).isOrdered();
                case CONTAINS -> ScopeComparison.folded(value).contains(CaseFold.of(text));
                case STARTS -> ScopeComparison.folded(value).startsWith(CaseFold.of(text));
                case ENDS -> ScopeComparison.folded(value).endsWith(CaseFold.of(text));
                case BITS -> ScopeComparison.hasBits(value, text);
            };
        }
    }
}
