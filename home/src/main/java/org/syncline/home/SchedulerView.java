package org.syncline.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.syncline.engine.Schedule;
import org.syncline.store.Leader;
import org.syncline.store.Suspension;

/// The scheduler as everybody is shown it (operations.md 6.1).
///
/// @param state in a word: what keeps a cycle from beginning, or that it waits for its time
/// @param shortestInterval no administrator may want cycles more often
/// @param nextPolicy `delta` or `initial`
/// @param nextStart when the next cycle begins by itself; nothing: none does
/// @param leader the process that runs the schedule, or did last; nothing: none ever did
public record SchedulerView(
        State state,
        boolean cyclesEnabled,
        Duration shortestInterval,
        Duration interval,
        String nextPolicy,
        Optional<Instant> nextStart,
        boolean cycleInProgress,
        boolean stagingMode,
        boolean maintenanceEnabled,
        Optional<Instant> maintained,
        Duration keepObjects,
        Duration keepRuns,
        Optional<Suspension> suspension,
        Optional<Leader> leader,
        List<Connector> connectors,
        Instant now) {

    public SchedulerView {
        connectors = List.copyOf(connectors);
    }

    /// In a word.
    public enum State {
        RUNNING,
        WAITING,
        SUSPENDED,
        OFF,
        /// The schedule is on, but no server is there that runs it.
        NOBODY
    }

    /// What a connector has to do in full in the next cycle, and how old what is known of it is.
    ///
    /// @param imported when an import of it last did its work; nothing: never
    public record Connector(
            String name, boolean fullImportRequired, boolean fullSyncRequired, Optional<Instant> imported) {}

    /// The same, with these connectors.
    public SchedulerView of(List<Connector> these) {
        return new SchedulerView(
                state,
                cyclesEnabled,
                shortestInterval,
                interval,
                nextPolicy,
                nextStart,
                cycleInProgress,
                stagingMode,
                maintenanceEnabled,
                maintained,
                keepObjects,
                keepRuns,
                suspension,
                leader,
                these,
                now);
    }

    public boolean isLed() {
        return leader.filter(Leader::current).isPresent();
    }

    public boolean isUsualInterval() {
        return interval.equals(Schedule.USUAL.interval());
    }
}
