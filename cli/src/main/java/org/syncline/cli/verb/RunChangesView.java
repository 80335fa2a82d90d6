package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.terminal.Table;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.RunChange;

/// What a run changed then, one row for each attribute of each object.
record RunChangesView(Session session, long run) {

    /// @throws Refused if there is no such run
    Table table(int step, String object, int limit) {
        var table = Table.of(
                "step=STEP",
                "object=OBJECT",
                "of=OF",
                "operation=OPERATION",
                "attribute=ATTRIBUTE",
                "old=OLD",
                "new=NEW",
                "more=MORE");
        all(step, object, limit).forEach(change -> add(table, change));
        return table;
    }

    private List<RunChange> all(int step, String object, int limit) {
        return session.database()
                .in(transaction -> transaction
                        .runChanges()
                        .of(HistoryNoun.find(transaction, run).id(), step, object, limit));
    }

    private static void add(Table table, RunChange change) {
        if (change.attributes().isEmpty()) {
            table.row(
                    change.step(),
                    change.subject(),
                    change.layer().code(),
                    change.operation(),
                    "",
                    List.of(),
                    List.of(),
                    0L);
        }
        change.attributes()
                .forEach(attribute -> table.row(
                        change.step(),
                        change.subject(),
                        change.layer().code(),
                        change.operation(),
                        attribute.name(),
                        attribute.removed(),
                        attribute.added(),
                        attribute.more()));
    }
}
