package org.syncline.cli.verb;

import java.time.Clock;
import java.time.Instant;
import org.syncline.cli.terminal.Table;
import org.syncline.home.Alerts;
import org.syncline.home.ExitCode;
import org.syncline.store.Alert;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `syncline alert`: whether those who are told of runs that failed or are held hear it.
@Command(
        name = "alert",
        description =
                "See whether those who are told of failures hear it, and try that. Who it is stands in schedule.yaml.")
public final class AlertNoun {

    private final Desk desk;

    public AlertNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List the latest alerts, and how far each is on its way to each receiver.")
    int list(
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "At most so many lines; 50 unless told otherwise.")
                    int limit) {
        try (var session = desk.open()) {
            var table = Table.of(
                    "alert=ALERT",
                    "at=AT",
                    "kind=KIND",
                    "receiver=RECEIVER",
                    "attempts=ATTEMPTS",
                    "said=LAST SAID",
                    "next=TRIED AGAIN",
                    "subject=SUBJECT");
            new Alerts(session).latest(limit).forEach(shown -> row(table, shown));
            desk.show(table);
        }
        return 0;
    }

    private static void row(Table table, Alerts.Shown shown) {
        Alert.Progress line = shown.line();
        var alert = line.delivery().alert();
        table.row(
                line.delivery().number(),
                alert.at().toString(),
                alert.kind(),
                shown.receiver(),
                line.delivery().attempts(),
                line.said(),
                shown.open() ? line.next().map(Instant::toString).orElse("") : "",
                alert.subject());
    }

    @Command(
            name = "test",
            description =
                    "Tell every webhook and everybody who gets mail that this is a trial; exit code 10 if one does not hear it.")
    int test() {
        try (var session = desk.open()) {
            var table = Table.of("receiver=RECEIVER", "arrived=ARRIVED", "said=SAID");
            var tried = new Alerts(session).test(System.getProperty("user.name"), Clock.systemUTC());
            tried.forEach(one ->
                    table.row(one.receiver(), one.said().arrived(), one.said().words()));
            desk.show(table);
            return tried.stream().allMatch(one -> one.said().arrived()) ? 0 : ExitCode.UNREACHABLE.number();
        }
    }
}
