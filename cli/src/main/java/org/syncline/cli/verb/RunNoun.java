package org.syncline.cli.verb;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Table;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.ConnectorStore.Registered;
import org.syncline.store.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline run`: one run profile of one connector.
@Command(name = "run", description = "Start a run profile, see what runs, stop it.")
public final class RunNoun {

    private static final int RECENT = 200;

    private final Desk desk;

    public RunNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "start", description = "Run a profile to its end.")
    int start(
            @Parameters(index = "0", paramLabel = "CONNECTOR") String connector,
            @Parameters(index = "1", paramLabel = "PROFILE", description = "Such as \"Full Import\" or full-import.")
                    String profile,
            @Option(names = "--wait", description = "Wait for the end; it is what happens anyway.") boolean waits,
            @Option(
                            names = "--override-staging",
                            paramLabel = "CONNECTOR",
                            defaultValue = "",
                            description = "Export although staging mode is on; the connector's name, typed once more.")
                    String override,
            @Mixin FileChoice file) {
        try (var session = desk.open()) {
            var definition = session.connector(connector);
            var chosen = profile(definition, profile);
            var progress = desk.terminal().progress();
            var runner = session.engine().runner().with(file.of(chosen));
            var run = (overrides(override, definition) ? runner.overridingStaging() : runner)
                    .run(definition, chosen, session.starter(), progress);
            progress.clear();
            var block = new RunBlock(run);
            desk.show(block.text(), block.parts());
            return ExitCode.of(run.result()).number();
        }
    }

    private static boolean overrides(String typed, ConnectorDefinition connector) {
        if (!typed.isEmpty() && !typed.equals(connector.name())) {
            throw new Refused(
                    ExitCode.USAGE,
                    "To override staging mode, type '%s', not '%s'.".formatted(connector.name(), typed));
        }
        return !typed.isEmpty();
    }

    @Command(name = "status", description = "Show for each connector whether it is busy, and what it still needs.")
    int status() {
        try (var session = desk.open()) {
            var table = Table.of(
                    "connector=CONNECTOR",
                    "state=STATE",
                    "profile=PROFILE",
                    "run=RUN",
                    "since=SINCE",
                    "fullImportRequired=NEEDS FULL IMPORT",
                    "fullSyncRequired=NEEDS FULL SYNC");
            var open = open(session);
            session.database().in(transaction -> transaction.connectors().all()).forEach(one -> {
                var run = open.stream()
                        .filter(each -> each.connector().equals(one.id()))
                        .findFirst();
                table.row(
                        one.name(),
                        run.map(_ -> isBusy(session, one) ? "busy" : "interrupted")
                                .orElse("idle"),
                        run.map(Run::profile).orElse(""),
                        run.map(each -> Long.toString(each.id().number())).orElse(""),
                        run.map(each -> each.startedAt().toString()).orElse(""),
                        one.fullImportRequired(),
                        one.fullSyncRequired());
            });
            desk.show(table);
        }
        return 0;
    }

    @Command(
            name = "changes",
            description =
                    "Show what a run changed then, attribute by attribute; kept for 7 days, of 100000 objects a step.")
    int changes(
            @Parameters(index = "0", paramLabel = "RUN", description = "As 'history list' tells it.") long run,
            @Option(names = "--step", paramLabel = "N", defaultValue = "0", description = "Only this step.") int step,
            @Option(
                            names = "--object",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Only of this object, by the name it had, and of what is joined to it.")
                    String object,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "At most so many objects.")
                    int limit) {
        try (var session = desk.open()) {
            desk.show(new RunChangesView(session, run).table(step, object, limit));
        }
        return 0;
    }

    @Command(name = "stop", description = "Ask a run to stop after the objects it works on.")
    int stop(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "CONNECTOR",
                            defaultValue = "",
                            description = "Only this one; all that are busy otherwise.")
                    String connector) {
        try (var session = desk.open()) {
            var wanted = connector.isEmpty()
                    ? open(session)
                    : open(session).stream()
                            .filter(run -> run.connector()
                                    .equals(session.connector(connector).id()))
                            .toList();
            if (wanted.isEmpty()) {
                throw new Refused(ExitCode.NOT_FOUND, "Nothing runs.");
            }
            session.database()
                    .run(transaction -> wanted.forEach(run -> transaction.runs().requestStop(run.id())));
            desk.show(
                    "%d asked to stop. See 'syncline run status'.".formatted(wanted.size()),
                    wanted.stream().map(run -> run.id().number()).toList());
        }
        return 0;
    }

    private static List<Run> open(Session session) {
        return session.database().in(transaction -> transaction.runs().latest(RECENT)).stream()
                .filter(run -> run.end() instanceof Run.End.Open)
                .toList();
    }

    /// Whoever runs holds the connector's lock.
    private static boolean isBusy(Session session, Registered connector) {
        var lock = session.database().locks().tryConnector(connector.id());
        lock.ifPresent(held -> held.close());
        return lock.isEmpty();
    }

    /// By its name, by the code of its only step, or as the vendor's products call that step.
    static RunProfile profile(ConnectorDefinition connector, String wanted) {
        return connector
                .profile(wanted)
                .or(() -> connector.profiles().stream()
                        .filter(profile -> profile.steps().size() == 1)
                        .filter(profile -> isCalled(profile.steps().getFirst().step(), wanted))
                        .findFirst())
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_STARTED,
                        "'%s' has no run profile '%s'. It has: %s."
                                .formatted(
                                        connector.name(),
                                        wanted,
                                        connector.profiles().stream()
                                                .map(RunProfile::name)
                                                .collect(Collectors.joining(", ")))));
    }

    private static boolean isCalled(RunStep step, String wanted) {
        return letters(step.code()).equals(letters(wanted))
                || letters(step.label()).equals(letters(wanted));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
