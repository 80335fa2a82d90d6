package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// Where a flow takes its values from (rules.md 5).
public sealed interface FlowSource {

    /// One attribute, copied as it is.
    record Direct(AttributeName attribute) implements FlowSource {}

    /// A literal, converted to the type of the target.
    record Constant(String text) implements FlowSource {}

    /// An expression.
    record Computed(String expression) implements FlowSource {}
}
