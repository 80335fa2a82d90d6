package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.terminal.Table;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Values;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.Words;
import org.syncline.store.Operation;

/// Pending changes, one row for each attribute of each object: what it is, what it will be.
final class DeltaRows {

    private final ObjectNames names;
    private final Table table =
            Table.of("object=OBJECT", "operation=OPERATION", "attribute=ATTRIBUTE", "old=OLD", "new=NEW");

    DeltaRows(ObjectNames names) {
        this.names = names;
    }

    void add(String object, Delta delta) {
        var word = Words.of(Operation.of(delta));
        switch (delta) {
            case Delta.None() -> {}
            case Delta.Add(var after) -> whole(object, word, after);
            case Delta.Delete _ -> table.row(object, word, "", List.of(), List.of());
            case Delta.DeleteAdd(var _, var after) -> whole(object, word, after);
            case Delta.Update update -> {
                if (update.isRename()) {
                    table.row(
                            object,
                            word,
                            "dn",
                            List.of(update.before().toString()),
                            List.of(update.after().toString()));
                }
                update.changes()
                        .forEach((name, change) -> row(object, word, name.text(), change.before(), change.after()));
            }
        }
    }

    Table table() {
        return table;
    }

    private void whole(String object, String word, Hologram.Present after) {
        after.attributes().forEach((name, values) -> row(object, word, name.text(), Values.NONE, values));
    }

    private void row(String object, String word, String attribute, Values before, Values after) {
        table.row(object, word, attribute, names.ofCs(before), names.ofCs(after));
    }
}
