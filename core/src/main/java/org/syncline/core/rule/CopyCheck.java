package org.syncline.core.rule;

import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.ValueType;

/// Whether an attribute can be copied to another as it is (rules.md 5). An object without a value passes all the
/// same, so that the flow is left to fail where it does.
record CopyCheck(RuleFindings findings) {

    void check(AttributeSchema from, AttributeSchema to, RulePlace.Flow place) {
        if (!fits(from.type(), to.type())) {
            findings.fault(
                    new RulePlace.Source(place),
                    "%s holds %s, and %s holds %s. Convert it in an expression, such as CStr or CNum."
                            .formatted(
                                    from.name(), Constants.named(from.type()), to.name(), Constants.named(to.type())));
        }
    }

    /// The one conversion of a copy: the DN behind a reference, as text (rules.md R4).
    private static boolean fits(ValueType from, ValueType to) {
        return from == to || from == ValueType.REFERENCE && to == ValueType.TEXT;
    }
}
