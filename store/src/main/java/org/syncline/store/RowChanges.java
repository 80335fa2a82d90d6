package org.syncline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is to be done to one table: collected object by object, written at once.
final class RowChanges<R> {

    private final BulkTable<R> table;
    private final List<R> inserted = new ArrayList<>();
    private final List<R> changed = new ArrayList<>();
    private final List<R> deleted = new ArrayList<>();

    RowChanges(BulkTable<R> table) {
        this.table = table;
    }

    void add(RowChanges<R> others) {
        inserted.addAll(others.inserted);
        changed.addAll(others.changed);
        deleted.addAll(others.deleted);
    }

    void insert(R row) {
        inserted.add(row);
    }

    /// The rows of one object before and after, by key. Equal rows are left alone.
    <K> void compare(Map<K, R> before, Map<K, R> after) {
        after.forEach((key, row) -> {
            var old = before.get(key);
            if (old == null) {
                inserted.add(row);
            } else if (!old.equals(row)) {
                changed.add(row);
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                deleted.add(row);
            }
        });
    }

    /// Removals first: what comes in may take the place of what goes.
    void write(BulkWriter writer) {
        writer.delete(table, deleted);
        writer.update(table, changed);
        writer.insert(table, inserted);
    }
}
