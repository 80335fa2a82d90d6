package org.syncline.cli.verb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.syncline.cli.terminal.Table;
import org.syncline.home.Approvals;
import org.syncline.home.Session;
import org.syncline.store.Hold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline held`: what a limit keeps from being done, why, and the approval of exactly that (operations.md 8).
@Command(name = "held", description = "See what a limit holds back, and let exactly that pass once.")
public final class HeldNoun {

    private final Desk desk;

    public HeldNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List what is held back, of every connector.")
    int list() {
        try (var session = desk.open()) {
            var table = Table.of(
                    "connector=CONNECTOR",
                    "limit=LIMIT",
                    "objects=OBJECTS",
                    "hash=HASH",
                    "since=HELD AT",
                    "run=RUN",
                    "approved=APPROVED",
                    "reason=REASON");
            all(session)
                    .forEach(hold -> table.row(
                            name(session, hold),
                            hold.guard(),
                            hold.objects(),
                            hold.hash(),
                            hold.heldAt().toString(),
                            hold.run().number(),
                            approval(hold.approval()),
                            hold.reason()));
            desk.show(table);
        }
        return 0;
    }

    @Command(name = "show", description = "Show the objects that are held back, one by one.")
    int show(
            @Parameters(index = "0", paramLabel = "CONNECTOR") String connector,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "At most so many objects of each limit; 1000 unless told otherwise.")
                    int limit) {
        try (var session = desk.open()) {
            var table = Table.of("limit=LIMIT", "object=OBJECT", "what=WHAT");
            for (var hold : of(session, connector)) {
                session.database()
                        .in(transaction -> transaction.holds().lines(hold.connector(), hold.guard(), limit))
                        .forEach(line -> table.row(hold.guard(), line.subject(), line.detail()));
                if (desk.wantsText()) {
                    desk.terminal().note(hold.reason());
                }
            }
            desk.show(table);
        }
        return 0;
    }

    @Command(
            name = "approve",
            description = "Let exactly what is held pass once, within 24 hours. Another set than this one stays held.")
    int approve(
            @Parameters(index = "0", paramLabel = "CONNECTOR") String connector,
            @Option(names = "--hash", paramLabel = "HASH", required = true, description = "As 'held list' tells it.")
                    String hash,
            @Option(
                            names = "--expect",
                            paramLabel = "N",
                            defaultValue = "-1",
                            description = "How many objects you mean; another number is refused.")
                    int expected) {
        try (var session = desk.open()) {
            var approved = Approvals.approve(
                    session.database(),
                    session.connector(connector).id(),
                    connector,
                    hash,
                    expected,
                    session.starter(),
                    Instant.now());
            var held = approved.approved();
            desk.show(
                    "%d objects of '%s' may pass once until %s. Run the step again."
                            .formatted(held.objects(), connector, approved.until()),
                    List.of(held.hash()));
        }
        return 0;
    }

    private static List<Hold> all(Session session) {
        return session.database().in(transaction -> transaction.holds().all());
    }

    private static List<Hold> of(Session session, String connector) {
        var id = session.connector(connector).id();
        return all(session).stream().filter(hold -> hold.connector().equals(id)).toList();
    }

    private static String name(Session session, Hold hold) {
        var connector =
                session.engine().installed().configuration().connectors().get(hold.connector());
        return connector == null ? hold.connector().toString() : connector.name();
    }

    private static String approval(Optional<Hold.Approval> approval) {
        return approval.map(given -> "by %s until %s".formatted(given.by(), given.expires()))
                .orElse("");
    }
}
