package org.syncline.store;

import static org.syncline.store.CsBlobRow.Column.DESIRED;
import static org.syncline.store.CsBlobRow.Column.ESCROWED;
import static org.syncline.store.CsBlobRow.Column.EXPORTED;
import static org.syncline.store.CsBlobRow.Column.IMPORTED;
import static org.syncline.store.CsBlobRow.Column.SYNCED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;

/// What is to be written of the layers of CS objects: of an object that was there the columns that differ and no
/// others, as a layer is the largest thing there is to encode and to send.
final class CsBlobs {

    /// Equal to no layer.
    private static final Blob UNKNOWN = new Blob(new byte[] {-1});

    private final OverlayCbor overlays;
    private final HologramCbor holograms;
    private final IdentityHashMap<Hologram, Blob> encoded = new IdentityHashMap<>();
    private final List<CsBlobRow> inserted = new ArrayList<>();
    private final Map<List<CsBlobRow.Column>, List<CsBlobRow>> changed = new HashMap<>();

    CsBlobs(Dictionaries names) {
        this.holograms = new HologramCbor(names);
        this.overlays = new OverlayCbor(names, holograms);
    }

    void insert(long id, Tower tower) {
        var layers = new TreeMap<CsBlobRow.Column, Blob>();
        layers.put(IMPORTED, encoded(tower.imported()));
        layers.put(SYNCED, synced(tower));
        layers.put(EXPORTED, encoded(tower.exported()));
        layers.put(ESCROWED, encoded(tower.escrowed()));
        layers.put(DESIRED, encoded(tower.desired()));
        inserted.add(new CsBlobRow(id, layers));
    }

    @SuppressWarnings("ReferenceEquality") // the very same layer needs no comparison
    void compare(long id, Tower before, Tower after) {
        var layers = new TreeMap<CsBlobRow.Column, Blob>();
        boolean sameImported = before.imported() == after.imported();
        if (!sameImported) {
            compare(IMPORTED, encoded(before.imported()), encoded(after.imported()), layers);
        }
        if (!sameImported || before.synced() != after.synced()) {
            compare(SYNCED, synced(before), synced(after), layers);
        }
        compare(EXPORTED, before.exported(), after.exported(), layers);
        compare(ESCROWED, before.escrowed(), after.escrowed(), layers);
        compare(DESIRED, before.desired(), after.desired(), layers);
        if (!layers.isEmpty()) {
            var row = new CsBlobRow(id, layers);
            changed.computeIfAbsent(row.columns(), _ -> new ArrayList<>()).add(row);
        }
    }

    void add(CsBlobs others) {
        inserted.addAll(others.inserted);
        others.changed.forEach((columns, rows) ->
                changed.computeIfAbsent(columns, _ -> new ArrayList<>()).addAll(rows));
    }

    void write(BulkWriter writer) {
        changed.forEach((columns, rows) -> writer.update(CsBlobRow.table(columns), rows));
        writer.insert(CsBlobRow.table(List.of(CsBlobRow.Column.values())), inserted);
    }

    /// Of two layers of which one says nothing there is nothing to compare. Equal ones may still be written
    /// differently: the case of a name counts in what is stored.
    @SuppressWarnings("ReferenceEquality") // the very same layer needs no comparison
    private void compare(CsBlobRow.Column column, Overlay before, Overlay after, Map<CsBlobRow.Column, Blob> layers) {
        boolean one = before instanceof Overlay.Nothing ^ after instanceof Overlay.Nothing;
        if (one || before != after) {
            compare(column, one ? UNKNOWN : encoded(before), encoded(after), layers);
        }
    }

    private static void compare(CsBlobRow.Column column, Blob before, Blob after, Map<CsBlobRow.Column, Blob> layers) {
        if (!before.equals(after)) {
            layers.put(column, after);
        }
    }

    /// Nothing where it is as imported, and where the state row says that there is none: its pending import is an
    /// addition. So a first synchronization leaves the blob alone.
    @SuppressWarnings("ReferenceEquality") // layers are shared after a synchronization
    private Blob synced(Tower tower) {
        if (tower.synced() == tower.imported()
                || tower.imported().isPresent() && !tower.synced().isPresent()) {
            return CsBlobRow.NULL;
        }
        var synced = encoded(tower.synced());
        return synced.equals(encoded(tower.imported())) ? CsBlobRow.NULL : synced;
    }

    /// Layers are shared between towers: after a synchronization `synced` is `imported`.
    private Blob encoded(Hologram hologram) {
        return encoded.computeIfAbsent(hologram, layer -> new Blob(holograms.write(layer)));
    }

    private Blob encoded(Overlay overlay) {
        return overlay instanceof Overlay.Nothing ? CsBlobRow.NULL : new Blob(overlays.write(overlay));
    }
}
