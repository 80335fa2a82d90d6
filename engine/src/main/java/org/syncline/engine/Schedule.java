package org.syncline.engine;

import java.time.Duration;
import java.util.List;

/// When cycles run by themselves, how long history is kept, and who is told when something is wrong
/// (operations.md 6.1).
///
/// @param cycles whether cycles run by themselves
/// @param interval from one cycle to the next
/// @param maintenance whether old history is forgotten
/// @param keepObjects how long the objects behind the numbers of a run are kept
/// @param keepRuns how long runs are kept
/// @param receivers who is told of runs that failed or are held
public record Schedule(
        boolean cycles,
        Duration interval,
        boolean maintenance,
        Duration keepObjects,
        Duration keepRuns,
        List<Receiver> receivers) {

    /// No administrator may want cycles more often.
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    public static final Schedule USUAL =
            new Schedule(true, Duration.ofMinutes(30), true, Duration.ofDays(7), Duration.ofDays(90), List.of());

    public Schedule {
        if (!interval.isPositive() || keepObjects.isNegative() || keepRuns.isNegative()) {
            throw new IllegalArgumentException("a schedule goes forward: " + interval);
        }
        receivers = List.copyOf(receivers);
    }
}
