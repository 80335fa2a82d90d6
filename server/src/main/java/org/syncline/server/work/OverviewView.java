package org.syncline.server.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.syncline.home.SchedulerView;
import org.syncline.store.Leader;
import org.syncline.store.RunTrends;
import org.syncline.store.Suspension;

/// How it goes, at one look (service-manager-ui.md 2).
///
/// @param working nothing: no configuration is applied yet
/// @param held what a limit keeps from being done
/// @param faulty the last run of every run profile, of those that did not end well
/// @param days the last fourteen, in UTC, the oldest first; those without an export too; none for who does not see all
/// @param times of the runs of each profile in these days
public record OverviewView(
        Instant now,
        Optional<Working> working,
        List<Connector> connectors,
        List<HeldList.Line> held,
        List<Faulty> faulty,
        List<RunTrends.Day> days,
        List<Times> times,
        List<Certificate> certificates,
        Storage database) {

    public OverviewView {
        connectors = List.copyOf(connectors);
        held = List.copyOf(held);
        faulty = List.copyOf(faulty);
        days = List.copyOf(days);
        times = List.copyOf(times);
        certificates = List.copyOf(certificates);
    }

    /// What the engine does, and what it does next.
    ///
    /// @param running runs that a process works on now; none: idle
    /// @param nextStart when the next cycle begins by itself; nothing: none does
    /// @param lastCycle it may go on; nothing for who does not see all
    /// @param leader the process that runs the schedule, or did last
    /// @param led whether it still does
    public record Working(
            SchedulerView.State schedule,
            List<RunLine> running,
            boolean stagingMode,
            Optional<Suspension> suspension,
            String nextPolicy,
            Optional<Instant> nextStart,
            Optional<Cycles.Line> lastCycle,
            Optional<Leader> leader,
            boolean led) {

        public Working {
            running = List.copyOf(running);
        }
    }

    /// What a connector does.
    public enum State {
        IDLE,
        RUNNING,
        /// Its last run was left in the middle; the next one begins anew.
        INTERRUPTED;

        /// `Idle`.
        public String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /// How one connected system stands, and how much waits for it.
    ///
    /// @param imported when an import of it last did its work; nothing: never
    /// @param importedAgo how long ago that was
    /// @param late that is longer ago than a few intervals of the schedule
    /// @param pendingImports objects with a pending import, and those that are to be synchronized again
    /// @param pendingExports objects that wait to be sent, by operation, those that are not zero
    /// @param unconfirmed objects that were sent and not seen again
    /// @param overdue those of them that an import has passed by already
    /// @param placeholders names that others refer to, and that no import has told of
    public record Connector(
            String name,
            String type,
            State state,
            Optional<Instant> imported,
            Optional<Duration> importedAgo,
            boolean late,
            boolean fullImportRequired,
            boolean fullSyncRequired,
            long pendingImports,
            SequencedMap<String, Long> pendingExports,
            long unconfirmed,
            long overdue,
            long placeholders) {

        public Connector {
            pendingExports = Collections.unmodifiableSequencedMap(pendingExports);
        }

        public long exports() {
            return pendingExports.values().stream().mapToLong(Long::longValue).sum();
        }

        public long exports(String operation) {
            return pendingExports.getOrDefault(operation, 0L);
        }
    }

    /// A run that did not end well, with its errors by kind.
    public record Faulty(RunLine run, List<Kind> kinds) {

        public Faulty {
            kinds = List.copyOf(kinds);
        }
    }

    /// @param counter what the objects are found under
    /// @param label the code of an error, or what people call a warning
    public record Kind(int step, String counter, String label, long objects) {}

    /// How long the runs of a profile took, in seconds.
    ///
    /// @param median half of them took no longer
    public record Times(String connector, String profile, long runs, double median, double longest) {}

    /// A certificate that counts no longer from some day on.
    ///
    /// @param whose in words
    /// @param until nothing: its file cannot be read
    /// @param due it is to be replaced now
    public record Certificate(String whose, Optional<Instant> until, boolean due) {}

    /// @param octets of the database on its disk
    /// @param free octets on the disk of the embedded database; nothing: the database is on a server of its own
    public record Storage(long octets, Optional<Long> free) {}

    /// Whether there is anything to tell of runs.
    public boolean isFresh() {
        return times.isEmpty() && working.flatMap(Working::lastCycle).isEmpty();
    }
}
