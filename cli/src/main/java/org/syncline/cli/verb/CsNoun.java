package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.terminal.Table;
import org.syncline.home.words.Words;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.DanglingReference.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline cs`: what is staged of one connected system.
@Command(name = "cs", description = "Look into a connector space: what is staged of a connected system.")
public final class CsNoun {

    private final Desk desk;

    public CsNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "search", description = "List the objects to which all conditions apply.")
    int search(
            @Mixin CsFilter filter,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "At most so many; 100 unless told otherwise.")
                    int limit) {
        try (var session = desk.open()) {
            var query =
                    new CsQuery(session.connector(filter.connector()).id(), filter.conditions(), CsQuery.FIRST, limit);
            var rows = session.database()
                    .in(transaction -> transaction.connectorSpace().search(query));
            desk.show(table(rows));
            if (desk.wantsText()) {
                long all = session.database()
                        .in(transaction -> transaction.connectorSpace().count(query));
                desk.terminal()
                        .note(all > rows.size() ? "%d of %d objects".formatted(rows.size(), all) : all + " objects");
            }
        }
        return 0;
    }

    @Command(name = "get", description = "Show one object: every layer of it, its link, what is wrong with it.")
    int object(@Parameters(index = "0", paramLabel = "CONNECTOR") String connector, @Mixin ObjectChoice choice) {
        try (var session = desk.open()) {
            var id = choice.find(session, connector);
            var view = session.database()
                    .in(transaction -> CsView.of(transaction, session.engine().installed(), id));
            desk.show(view.text(desk.terminal().width()), view.parts());
        }
        return 0;
    }

    @Command(
            name = "dangling",
            description =
                    "List the references that lead to no metaverse object, and why: those members and managers are"
                            + " left out until they do.")
    int dangling(
            @Parameters(index = "0", paramLabel = "CONNECTOR") String connector,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "At most so many; 100 unless told otherwise.")
                    int limit) {
        try (var session = desk.open()) {
            var id = session.connector(connector).id();
            var table = Table.of("dn=OBJECT", "attribute=ATTRIBUTE", "target=REFERS TO", "why=WHY");
            session.database()
                    .in(transaction -> transaction.danglingReferences().of(id, limit))
                    .forEach(found -> table.row(
                            found.ownerName().toString(),
                            found.attribute().text(),
                            found.targetName().toString(),
                            words(found.why())));
            desk.show(table);
            if (desk.wantsText()) {
                var counts = session.database()
                        .in(transaction -> transaction.danglingReferences().count(id));
                desk.terminal()
                        .note("%d not imported or gone, %d joined to nothing"
                                .formatted(
                                        counts.getOrDefault(Why.NOT_THERE, 0L),
                                        counts.getOrDefault(Why.NOT_JOINED, 0L)));
            }
        }
        return 0;
    }

    private static String words(Why why) {
        return switch (why) {
            case NOT_THERE -> "not imported, or gone";
            case NOT_JOINED -> "joined to nothing";
        };
    }

    private static Table table(List<CsRow> rows) {
        var table = Table.of(
                "dn=NAME",
                "type=TYPE",
                "state=STATE",
                "pendingImport=PENDING IMPORT",
                "pendingExport=PENDING EXPORT",
                "awaitingConfirmation=UNCONFIRMED",
                "anchor=ANCHOR",
                "id=ID");
        rows.forEach(row -> table.row(
                row.dn().toString(),
                row.type(),
                Words.of(row.state()),
                Words.of(row.pendingImport()),
                Words.of(row.pendingExport()),
                row.awaitingConfirmation(),
                row.anchor().text(),
                row.publicId().toString()));
        return table;
    }
}
