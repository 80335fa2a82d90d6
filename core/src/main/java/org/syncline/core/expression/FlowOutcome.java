package org.syncline.core.expression;

import org.syncline.core.value.Values;

/// What a formula comes to (rules.md 5.1). Precedence decides what that means for the target (engine.md 7.1).
public sealed interface FlowOutcome {

    FlowOutcome NOTHING = new Nothing();

    static FlowOutcome of(Values values) {
        return values.isEmpty() ? NOTHING : new Flows(values);
    }

    /// These values; at least one.
    record Flows(Values values) implements FlowOutcome {}

    /// NULL: nothing to contribute.
    record Nothing() implements FlowOutcome {}

    /// The target is to be empty, whatever weaker rules say.
    record AuthoritativeNull() implements FlowOutcome {}

    /// As if the flow did not exist.
    record Ignored() implements FlowOutcome {}

    /// The evaluation failed, and with it the object.
    ///
    /// @param code of the error catalogue (engine.md 14)
    record Failed(String code, String message) implements FlowOutcome {}
}
