package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.terminal.Table;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.RunChange;
import org.syncline.store.RunId;

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
        var id = new RunId(run);
        return session.database().in(transaction -> {
            if (transaction.runs().run(id).isEmpty()) {
                throw new Refused(
                        ExitCode.NOT_FOUND, "There is no run %d. 'syncline history list' lists them.".formatted(run));
            }
            return transaction.runChanges().of(id, step, object, limit);
        });
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
