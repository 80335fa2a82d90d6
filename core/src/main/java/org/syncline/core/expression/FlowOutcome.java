package org.syncline.core.expression;

import org.syncline.core.value.Values;

public sealed interface FlowOutcome {
    record Flows(Values values) implements FlowOutcome {}

    record Nothing() implements FlowOutcome {}

    record AuthoritativeNull() implements FlowOutcome {}

    record Ignored() implements FlowOutcome {}

    record Failed(String code, String message) implements FlowOutcome {}
}
