package org.syncline.store;

import java.util.List;

/// The narrow row of a CS object: identity, place, and all that a list of the engine or an operator asks for.
record CsStateRow(
        long id,
        short connector,
        int type,
        String anchor,
        String path,
        String dn,
        short state,
        Operation pendingImport,
        Operation pendingExport,
        boolean awaitingConfirmation,
        boolean inEscrow,
        Fingerprint fingerprint) {

    static final BulkTable<CsStateRow> TABLE = new BulkTable<>(
            "cs_object",
            List.of("id"),
            List.of("uuid", "connector"),
            List.of(
                    "type",
                    "anchor",
                    "path",
                    "dn",
                    "state",
                    "pending_import",
                    "pending_export",
                    "awaiting_confirmation",
                    "in_escrow",
                    "fingerprint"),
            CsStateRow::write);

    private static void write(CsStateRow row, Columns out) {
        out.number(row.id);
        out.uuid(Uuid7.next()); // counts for a new row only
        out.number(row.connector);
        out.number(row.type);
        out.text(row.anchor);
        out.text(row.path);
        out.text(row.dn);
        out.number(row.state);
        out.number(row.pendingImport.number());
        out.number(row.pendingExport.number());
        out.flag(row.awaitingConfirmation);
        out.flag(row.inEscrow);
        out.octets(row.fingerprint.equals(Fingerprint.NONE) ? null : row.fingerprint.octets());
    }
}
