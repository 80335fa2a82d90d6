package org.syncline.engine;

/// A step as a run profile has it: what is done, and how.
public record PlannedStep(RunStep step, StepOptions options) {

    public static PlannedStep usual(RunStep step) {
        return new PlannedStep(step, StepOptions.USUAL);
    }
}
