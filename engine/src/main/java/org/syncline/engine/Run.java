package org.syncline.engine;

import java.time.Instant;
import java.util.List;
import org.syncline.store.RunId;

/// One run of a profile, as it ended.
public record Run(RunId id, String connector, String profile, Instant started, Instant ended, List<Step> steps) {

    public Run {
        steps = List.copyOf(steps);
    }

    /// One step of it.
    public record Step(RunStep step, StepResult outcome) {}

    /// That of the most severe step (operations.md 4).
    public Result result() {
        return steps.stream().map(step -> step.outcome().result()).reduce(Result.SUCCESS, Result::worse);
    }
}
