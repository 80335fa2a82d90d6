package org.syncline.journey.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How long the steps of a day took, one after the other, up to the last that had anything to do.
record Pace(List<Duration> steps) {

    /// How many steps a cycle has.
    private static final int CYCLE = 6;

    static Pace of(Child engine) {
        var steps = new ArrayList<Duration>();
        var before = engine.heard(EngineProcess.READY::equals).getFirst().at();
        int busy = 1;
        for (var step : engine.heard(Operator::isStep)) {
            steps.add(Duration.between(before, step.at()));
            before = step.at();
            busy = step.line().startsWith(Operator.IDLE) ? busy : steps.size();
        }
        return new Pace(List.copyOf(steps.subList(0, busy)));
    }

    /// A moment early enough in such a day for something to be left to do: so many steps have ended, and another has
    /// lasted so long.
    Moment moment(Random random) {
        int ended = random.nextInt(Math.min(steps.size(), CYCLE + 2));
        return new Moment(
                ended, steps.get(ended).multipliedBy(random.nextInt(1, 120)).dividedBy(100));
    }

    record Moment(int stepsEnded, Duration since) {}
}
