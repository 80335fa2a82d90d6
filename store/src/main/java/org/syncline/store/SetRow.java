package org.syncline.store;

import java.util.List;

/// What is known of all references of one attribute together: enough to count and compare without them.
record SetRow(long owner, int attribute, int count, Fingerprint digest, int mode) {

    static final BulkTable<SetRow> CS_TABLE = new BulkTable<>(
            "cs_set", List.of("owner", "attribute"), List.of(), List.of("count", "digest", "mode"), (row, out) -> {
                writeCommon(row, out);
                out.number((short) row.mode);
            });

    /// The metaverse has one layer: no mode.
    static final BulkTable<SetRow> MV_TABLE = new BulkTable<>(
            "mv_set", List.of("owner", "attribute"), List.of(), List.of("count", "digest"), SetRow::writeCommon);

    private static void writeCommon(SetRow row, Columns out) {
        out.number(row.owner);
        out.number(row.attribute);
        out.number(row.count);
        out.octets(row.digest.octets());
    }
}
