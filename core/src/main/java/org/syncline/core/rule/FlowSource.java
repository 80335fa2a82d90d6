package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// Where a flow takes its values from (rules.md 5).
public sealed interface FlowSource {

    /// As it is written: the name of the attribute, the literal, or the expression.
    String text();

    /// One attribute, copied as it is.
    record Direct(AttributeName attribute) implements FlowSource {
        @Override
        public String text() {
            return attribute.text();
        }
    }

    /// A literal, converted to the type of the target.
    record Constant(String text) implements FlowSource {}

    /// An expression.
    record Computed(String expression) implements FlowSource {
        @Override
        public String text() {
            return expression;
        }
    }
}
