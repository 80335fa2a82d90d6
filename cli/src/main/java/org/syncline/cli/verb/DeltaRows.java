package org.syncline.cli.verb;

import org.syncline.cli.terminal.Table;
import org.syncline.core.space.Delta;
import org.syncline.home.words.DeltaLines;
import org.syncline.home.words.ObjectNames;

/// Pending changes, one row for each attribute of each object: what it is, what it will be.
final class DeltaRows {

    private final ObjectNames names;
    private final Table table =
            Table.of("object=OBJECT", "operation=OPERATION", "attribute=ATTRIBUTE", "old=OLD", "new=NEW");

    DeltaRows(ObjectNames names) {
        this.names = names;
    }

    void add(String object, Delta delta) {
        DeltaLines.of(delta, names)
                .forEach(line -> table.row(object, line.operation(), line.attribute(), line.before(), line.after()));
    }

    Table table() {
        return table;
    }
}
