package org.syncline.store;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The layers of a CS object without their references, or those of them that changed.
///
/// @param layers by column; one that is null in the table has no octets
record CsBlobRow(long id, SortedMap<Column, Blob> layers) {

    /// Of a layer that is null.
    static final Blob NULL = new Blob(new byte[0]);

    private static final ConcurrentHashMap<List<Column>, BulkTable<CsBlobRow>> TABLES = new ConcurrentHashMap<>();

    enum Column {
        IMPORTED,
        SYNCED,
        EXPORTED,
        ESCROWED,
        DESIRED;

        private final String text = name().toLowerCase(Locale.ROOT);
    }

    CsBlobRow {
        layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
    }

    /// The table as a row with just these columns writes it.
    static BulkTable<CsBlobRow> table(List<Column> columns) {
        return TABLES.computeIfAbsent(
                columns,
                _ -> new BulkTable<>(
                        "cs_blob",
                        List.of("id"),
                        List.of(),
                        columns.stream().map(column -> column.text).toList(),
                        CsBlobRow::write));
    }

    List<Column> columns() {
        return List.copyOf(layers.keySet());
    }

    private static void write(CsBlobRow row, Columns out) {
        out.number(row.id);
        row.layers.values().forEach(layer -> out.octets(layer.octets().length == 0 ? null : layer.octets()));
    }
}
