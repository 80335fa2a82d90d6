package org.syncline.core.expression;

public interface Formula {
    FlowOutcome evaluate(Inputs inputs);
}
