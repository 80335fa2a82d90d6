package org.syncline.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One reference value: whose, of which attribute, to what, and in which layers it stands ([ReferenceSet]).
record RefRow(long owner, int attribute, long target, int bits) {

    static final BulkTable<RefRow> CS_TABLE = new BulkTable<>(
            "cs_ref", List.of("owner", "attribute", "target"), List.of(), List.of("bits"), (row, out) -> {
                writeKey(row, out);
                out.number((short) row.bits);
            });

    /// The metaverse has one layer: no bits.
    static final BulkTable<RefRow> MV_TABLE =
            new BulkTable<>("mv_ref", List.of("owner", "attribute", "target"), List.of(), List.of(), RefRow::writeKey);

    static Map<Long, RefRow> of(long owner, int attribute, Map<Long, Integer> bits) {
        var rows = new TreeMap<Long, RefRow>();
        bits.forEach((target, standing) -> rows.put(target, new RefRow(owner, attribute, target, standing)));
        return rows;
    }

    private static void writeKey(RefRow row, Columns out) {
        out.number(row.owner);
        out.number(row.attribute);
        out.number(row.target);
    }
}
