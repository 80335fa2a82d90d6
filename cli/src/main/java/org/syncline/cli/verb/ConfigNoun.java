package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syncline.cli.terminal.Table;
import org.syncline.configuration.PublishedSchema;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.ConfigurationHistory.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline config`: the configuration is text; what was applied is kept with its versions.
@Command(name = "config", description = "Apply the text files of a folder, show what is applied.")
public final class ConfigNoun {

    private final Desk desk;

    public ConfigNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "apply", description = "Check the files, show what changes, and apply it.")
    int apply(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            defaultValue = "",
                            description = "The folder; that of the home unless told otherwise.")
                    String folder,
            @Option(
                            names = {"-f", "--folder"},
                            paramLabel = "DIR",
                            defaultValue = "",
                            description = "The same as DIR.")
                    String named,
            @Option(
                            names = {"-y", "--yes"},
                            description = "Do not ask.")
                    boolean yes,
            @Option(names = "--dry-run", description = "Only show what would change.") boolean dryRun) {
        try (var session = desk.open()) {
            new Applying(desk, session).apply(folder(folder.isEmpty() ? named : folder), yes, dryRun);
        }
        return 0;
    }

    @Command(name = "diff", description = "Show how a folder differs from what is applied; nothing is changed.")
    int diff(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            defaultValue = "",
                            description = "The folder; that of the home unless told otherwise.")
                    String folder) {
        try (var session = desk.open()) {
            new Applying(desk, session).apply(folder(folder), false, true);
        }
        return 0;
    }

    @Command(
            name = "rollback",
            description = "Go back to an earlier revision: its files come into the folder of the home and are applied.")
    int rollback(
            @Parameters(paramLabel = "N", description = "The revision; 'config history' lists them.") int number,
            @Option(
                            names = {"-y", "--yes"},
                            description = "Do not ask.")
                    boolean yes,
            @Option(names = "--dry-run", description = "Only show what would change.") boolean dryRun) {
        try (var session = desk.open()) {
            new Applying(desk, session).goBack(number, yes, dryRun);
        }
        return 0;
    }

    @Command(name = "show", description = "Show the files that are applied, or one of them.")
    int show(
            @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = "", description = "Show this file whole.")
                    String file,
            @Option(names = "--revision", paramLabel = "N", defaultValue = "0", description = "An earlier revision.")
                    int number) {
        try (var session = desk.open()) {
            var revision = revision(session, number);
            if (file.isEmpty()) {
                desk.show(heading(revision) + "\n" + files(revision), parts(revision));
            } else if (!revision.files().containsKey(file)) {
                throw new Refused(ExitCode.NOT_FOUND, "Revision %d has no file %s.".formatted(revision.number(), file));
            } else {
                desk.show(
                        String.valueOf(revision.files().get(file)).stripTrailing(),
                        Map.of(file, revision.files().getOrDefault(file, "")));
            }
        }
        return 0;
    }

    @Command(
            name = "schema",
            description = "Print the JSON schema of a kind of file, for editors: rule, connector or schedule.")
    int schema(@Parameters(paramLabel = "KIND", description = "rule, connector or schedule.") PublishedSchema kind) {
        desk.terminal().say(kind.text().stripTrailing());
        return 0;
    }

    @Command(name = "history", description = "List the revisions, the latest first.")
    int history() {
        try (var session = desk.open()) {
            var table = Table.of("revision=REVISION", "at=APPLIED", "by=BY", "files=FILES");
            session.database()
                    .in(transaction -> transaction.configuration().headers(Integer.MAX_VALUE, Integer.MAX_VALUE))
                    .forEach(one -> table.row(one.number(), one.at().toString(), one.by(), one.files()));
            desk.show(table);
        }
        return 0;
    }

    private Path folder(String named) {
        return named.isEmpty() ? desk.home().configuration() : Path.of(named);
    }

    private static Revision revision(Session session, int number) {
        return session.database()
                .in(transaction -> number == 0
                        ? transaction.configuration().latest()
                        : transaction.configuration().revision(number))
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        number == 0
                                ? "Nothing is applied yet. Apply a folder with 'syncline config apply'."
                                : "There is no revision %d. 'syncline config history' lists them.".formatted(number)));
    }

    private static String heading(Revision revision) {
        return "revision %d, applied %s by %s".formatted(revision.number(), revision.at(), revision.by());
    }

    private static String files(Revision revision) {
        return revision.files().entrySet().stream()
                .map(file -> "  %s (%d lines)"
                        .formatted(file.getKey(), file.getValue().lines().count()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private static Map<String, Object> parts(Revision revision) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("revision", revision.number());
        parts.put("at", revision.at().toString());
        parts.put("by", revision.by());
        parts.put("files", revision.files());
        return parts;
    }
}
