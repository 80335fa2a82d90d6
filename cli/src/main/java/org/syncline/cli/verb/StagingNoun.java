package org.syncline.cli.verb;

import java.time.Instant;
import java.util.List;
import org.syncline.home.Session;
import org.syncline.store.StagingMode;
import picocli.CommandLine.Command;

/// `syncline staging`: an installation that imports and synchronizes, and exports nothing (operations.md 7).
@Command(name = "staging", description = "Import and synchronize only: export nothing while this is on.")
public final class StagingNoun {

    private final Desk desk;

    public StagingNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "on", description = "Export nothing from now on.")
    int on() {
        try (var session = desk.open()) {
            session.database().run(transaction -> transaction.stagingMode().enter(session.starter(), Instant.now()));
            tell(session);
        }
        return 0;
    }

    @Command(name = "off", description = "Export again. Look at 'syncline pending summary' first.")
    int off() {
        try (var session = desk.open()) {
            session.database().run(transaction -> transaction.stagingMode().leave());
            tell(session);
        }
        return 0;
    }

    @Command(name = "status", description = "Tell whether it is on.")
    int status() {
        try (var session = desk.open()) {
            tell(session);
        }
        return 0;
    }

    private void tell(Session session) {
        var entered =
                session.database().in(transaction -> transaction.stagingMode().entered());
        desk.show(
                entered.map(StagingNoun::words).orElse("Staging mode is off: exports are sent."),
                List.of(entered.isPresent() ? "on" : "off"));
    }

    private static String words(StagingMode.Entered entered) {
        return "Staging mode is on since %s, by %s: nothing is exported.".formatted(entered.since(), entered.by());
    }
}
