package org.syncline.store;

import java.util.List;
import java.util.Optional;

/// The layers of a CS object without their references.
///
/// @param imported always there
/// @param layers synced, exported, escrowed, desired; empty where the table has null
record CsBlobRow(long id, Blob imported, List<Optional<Blob>> layers) {

    static final BulkTable<CsBlobRow> TABLE = new BulkTable<>(
            "cs_blob",
            List.of("id"),
            List.of(),
            List.of("imported", "synced", "exported", "escrowed", "desired"),
            (row, out) -> {
                out.number(row.id);
                out.octets(row.imported.octets());
                row.layers.forEach(layer -> out.octets(layer.map(Blob::octets).orElse(null)));
            });
}
