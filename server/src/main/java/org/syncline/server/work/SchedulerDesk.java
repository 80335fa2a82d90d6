package org.syncline.server.work;

import java.time.Duration;
import java.util.Optional;
import org.syncline.configuration.DurationText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.SchedulerView;
import org.syncline.home.Scheduling;
import org.syncline.server.access.Sight;
import org.syncline.store.Suspension;

/// The scheduler as it is seen and set from a browser or a program (operations.md 6), whichever server runs it.
public final class SchedulerDesk {

    private final EngineRoom room;
    private final Scheduling scheduling;

    public SchedulerDesk(EngineRoom room) {
        this.room = room;
        this.scheduling = new Scheduling(room.session());
    }

    public SchedulerView view(Sight sight) {
        var whole = scheduling.view();
        return whole.of(whole.connectors().stream()
                .filter(one -> sight.includes(one.name()))
                .toList());
    }

    /// Whether the schedule is run by this process.
    boolean isRunHere(SchedulerView view) {
        return scheduling.isRunHere(view);
    }

    /// What is empty stays as it is.
    ///
    /// @return what it is now, in words
    public String change(
            Optional<Boolean> cycles,
            String interval,
            Optional<Boolean> maintenance,
            String keepObjects,
            String keepRuns,
            String by) {
        var change = new Scheduling.Change(
                cycles, time("interval", interval), maintenance, time("history", keepObjects), time("runs", keepRuns));
        var now = scheduling.change(change, by, room.clock().instant());
        return "cycles %s, every %s, maintenance %s, objects %s, runs %s"
                .formatted(
                        now.cycles() ? "on" : "off",
                        DurationText.write(now.interval()),
                        now.maintenance() ? "on" : "off",
                        DurationText.write(now.keepObjects()),
                        DurationText.write(now.keepRuns()));
    }

    /// @param time empty: as long as usual
    public Suspension suspend(String by, String reason, String time) {
        return scheduling.suspend(by, reason, time("time", time).orElse(Scheduling.USUAL_SUSPENSION));
    }

    public void resume() {
        scheduling.resume();
    }

    /// @return the policy, in a word
    public String next(String word) {
        scheduling.next(Cycles.policy(word));
        return word;
    }

    public void flag(String connector, Optional<Boolean> fullImport, Optional<Boolean> fullSync) {
        scheduling.flag(connector, fullImport, fullSync);
    }

    private static Optional<Duration> time(String name, String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(DurationText.read(text)
                        .orElseThrow(() -> new Refused(
                                ExitCode.USAGE,
                                "'%s' is a length of time such as %s, not '%s'."
                                        .formatted(name, DurationText.FORMS, text))));
    }
}
