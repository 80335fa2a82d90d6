package org.syncline.store;

import java.util.Comparator;
import java.util.List;

record JoinKeyRow(short space, int attribute, long hash, long id) implements Comparable<JoinKeyRow> {

    static final BulkTable<JoinKeyRow> TABLE = new BulkTable<>(
            "join_key", List.of("space", "attribute", "hash", "id"), List.of(), List.of(), (row, out) -> {
                out.number(row.space);
                out.number(row.attribute);
                out.number(row.hash);
                out.number(row.id);
            });

    private static final Comparator<JoinKeyRow> ORDER = Comparator.comparingInt(JoinKeyRow::attribute)
            .thenComparingLong(JoinKeyRow::hash)
            .thenComparingLong(JoinKeyRow::id);

    @Override
    public int compareTo(JoinKeyRow other) {
        return ORDER.compare(this, other);
    }
}
