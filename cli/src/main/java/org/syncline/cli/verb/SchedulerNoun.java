package org.syncline.cli.verb;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.configuration.DurationText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Scheduling;
import org.syncline.home.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline scheduler`: when cycles begin by themselves, and what keeps them from it (operations.md 6).
@Command(
        name = "scheduler",
        aliases = "schedule",
        description = "See and set when cycles begin by themselves; suspend and resume that.")
public final class SchedulerNoun {

    /// As it is typed.
    enum Switch {
        ON,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Desk desk;

    public SchedulerNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "show", description = "What is set, what comes next, and which server runs it.")
    int show() {
        try (var session = desk.open()) {
            tell(session);
        }
        return 0;
    }

    @Command(
            name = "set",
            description =
                    "Another schedule, from now on. It becomes a revision of the configuration, in schedule.yaml.")
    int set(
            @Option(
                            names = "--interval",
                            paramLabel = "TIME",
                            description = "From one cycle to the next: 30m, 00:30:00.")
                    Optional<String> interval,
            @Option(names = "--enabled", paramLabel = "on|off", description = "Whether cycles begin by themselves.")
                    Optional<Switch> enabled,
            @Option(
                            names = "--next",
                            paramLabel = "POLICY",
                            description = "What the next cycle looks at: delta, initial.")
                    Optional<CycleNoun.Policy> next,
            @Option(
                            names = "--history",
                            paramLabel = "TIME",
                            description = "How long the objects behind the numbers of a run are kept: 7d.")
                    Optional<String> history,
            @Option(names = "--runs", paramLabel = "TIME", description = "How long runs are kept: 90d.")
                    Optional<String> runs,
            @Option(names = "--maintenance", paramLabel = "on|off", description = "Whether old history is forgotten.")
                    Optional<Switch> maintenance) {
        var change = new Scheduling.Change(
                enabled.map(Switch.ON::equals),
                interval.map(text -> time("--interval", text)),
                maintenance.map(Switch.ON::equals),
                history.map(text -> time("--history", text)),
                runs.map(text -> time("--runs", text)));
        try (var session = desk.open()) {
            var scheduling = new Scheduling(session);
            scheduling.change(change, System.getProperty("user.name"), Instant.now());
            next.map(CycleNoun.Policy::meant).ifPresent(scheduling::next);
            tell(session);
        }
        return 0;
    }

    @Command(name = "suspend", description = "No cycle begins by itself for a while. One that runs goes on.")
    int suspend(
            @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why; everybody sees it.")
                    String reason,
            @Option(
                            names = "--for",
                            paramLabel = "TIME",
                            defaultValue = "60m",
                            description = "When it ends by itself; after 60m unless told otherwise, 7d at most.")
                    String time) {
        try (var session = desk.open()) {
            var suspension =
                    new Scheduling(session).suspend(System.getProperty("user.name"), reason, time("--for", time));
            desk.show(
                    "No cycle begins by itself until %s. 'syncline scheduler resume' ends that."
                            .formatted(suspension.until()),
                    suspension);
        }
        return 0;
    }

    @Command(name = "resume", description = "Cycles begin by themselves again; one that is due, at once.")
    int resume() {
        try (var session = desk.open()) {
            boolean was = new Scheduling(session).resume();
            desk.show(
                    was ? "Cycles begin by themselves again." : "The scheduler was not suspended.",
                    Map.of("suspended", false, "changed", was));
        }
        return 0;
    }

    @Command(name = "flags", description = "What connectors have to do in full in the next cycle.")
    int flags(
            @Parameters(paramLabel = "CONNECTOR", arity = "0..1", description = "Otherwise all.")
                    Optional<String> connector) {
        try (var session = desk.open()) {
            var view = new Scheduling(session).view();
            connector.ifPresent(session::connector);
            desk.show(SchedulerText.flags(view, connector.orElse("")));
        }
        return 0;
    }

    @Command(name = "flag", description = "Have the next cycle use full steps for a connector, or not.")
    int flag(
            @Parameters(paramLabel = "CONNECTOR", description = "Whose.") String connector,
            @Option(names = "--full-import", paramLabel = "on|off", description = "Read everything.")
                    Optional<Switch> fullImport,
            @Option(names = "--full-sync", paramLabel = "on|off", description = "Synchronize everything.")
                    Optional<Switch> fullSync) {
        if (fullImport.isEmpty() && fullSync.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "Say --full-import on or off, --full-sync on or off, or both.");
        }
        try (var session = desk.open()) {
            var scheduling = new Scheduling(session);
            scheduling.flag(connector, fullImport.map(Switch.ON::equals), fullSync.map(Switch.ON::equals));
            desk.show(SchedulerText.flags(scheduling.view(), connector));
        }
        return 0;
    }

    private void tell(Session session) {
        var view = new Scheduling(session).view();
        desk.show(SchedulerText.of(view), view);
    }

    private static Duration time(String option, String text) {
        return DurationText.read(text)
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "%s is a length of time such as %s, not '%s'.".formatted(option, DurationText.FORMS, text)));
    }
}
