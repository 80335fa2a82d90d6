package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.terminal.Table;
import org.syncline.core.value.ConnectorId;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline pending`: what waits to be sent.
@Command(name = "pending", description = "See what waits to be sent, value by value.")
public final class PendingNoun {

    private final Desk desk;

    public PendingNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(
            name = "list",
            description = "List the pending exports of a connector: object, operation, attribute, old and new values.")
    int list(
            @Parameters(index = "0", paramLabel = "CONNECTOR") String connector,
            @Option(
                            names = "--operation",
                            paramLabel = "WHAT",
                            defaultValue = "",
                            description = "Only add, update, rename, delete or delete-add.")
                    String operation,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "At most so many objects; 1000 unless told otherwise.")
                    int limit) {
        try (var session = desk.open()) {
            var condition = PendingFilter.of(operation.isEmpty() ? "export" : "export:" + operation);
            var query = CsQuery.first(session.connector(connector).id(), limit, condition);
            desk.show(session.database().in(transaction -> table(transaction, query)));
            if (desk.wantsText()) {
                long all = session.database()
                        .in(transaction -> transaction.connectorSpace().count(query));
                desk.terminal().note(all > limit ? "%d of %d objects".formatted(limit, all) : all + " objects");
            }
        }
        return 0;
    }

    @Command(
            name = "retry",
            description =
                    "Have the next export try everything again, what was refused ten times and waits its hour too.")
    int retry(@Parameters(index = "0", paramLabel = "CONNECTOR") String connector) {
        try (var session = desk.open()) {
            var id = session.connector(connector).id();
            int failed =
                    session.database().in(transaction -> transaction.errors().forgive(id));
            desk.show(
                    "%d failed objects of '%s' are tried by the next export.".formatted(failed, connector),
                    List.of(failed));
        }
        return 0;
    }

    @Command(name = "summary", description = "Count the pending exports of every connector by operation.")
    int summary() {
        try (var session = desk.open()) {
            var table = Table.of(
                    "connector=CONNECTOR",
                    "add=ADDS",
                    "update=UPDATES",
                    "rename=RENAMES",
                    "delete=DELETES",
                    "deleteAdd=DELETE/ADDS");
            session.engine()
                    .installed()
                    .configuration()
                    .connectors()
                    .values()
                    .forEach(connector -> session.database()
                            .run(transaction -> table.row(
                                    connector.name(),
                                    count(transaction, connector.id(), "add"),
                                    count(transaction, connector.id(), "update"),
                                    count(transaction, connector.id(), "rename"),
                                    count(transaction, connector.id(), "delete"),
                                    count(transaction, connector.id(), "delete-add"))));
            desk.show(table);
        }
        return 0;
    }

    private static long count(Transaction transaction, ConnectorId connector, String operation) {
        return transaction.connectorSpace().count(CsQuery.first(connector, 1, PendingFilter.of("export:" + operation)));
    }

    private static Table table(Transaction transaction, CsQuery query) {
        var ids = transaction.connectorSpace().search(query).stream()
                .map(CsRow::id)
                .toList();
        var rows = new DeltaRows(new ObjectNames(transaction));
        transaction
                .connectorSpace()
                .load(List.copyOf(ids))
                .values()
                .forEach(object ->
                        rows.add(object.dn().toString(), object.tower().pendingExport()));
        return rows.table();
    }
}
