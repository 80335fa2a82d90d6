package org.syncline.core.rule;

import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Formula;
import org.syncline.core.expression.Inputs;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// A flow ready to run.
public record CompiledFlow(AttributeFlow flow, AttributeSchema target, Body body) {

    /// The three kinds of source, compiled.
    public sealed interface Body {

        record Copy(AttributeName attribute) implements Body {}

        record Fixed(Values values) implements Body {}

        record Computed(Formula formula) implements Body {}
    }

    public FlowOutcome evaluate(Inputs inputs) {
        return switch (body) {
            case Body.Copy(var attribute) -> copied(inputs.values(attribute));
            case Body.Fixed(var values) -> new FlowOutcome.Flows(values);
            case Body.Computed(var formula) -> formula.evaluate(inputs);
        };
    }

    private static FlowOutcome copied(Values values) {
        return values.isEmpty() ? new FlowOutcome.Nothing() : new FlowOutcome.Flows(values);
    }
}
