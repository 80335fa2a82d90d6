package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// Reads CS objects: three queries, however many objects, and two more where a large set is loaded in part.
final class CsLoad {

    private static final String OBJECTS = """
            SELECT o.id, o.connector, o.anchor, o.dn, o.state,
                   b.imported, b.synced, b.exported, b.escrowed, b.desired,
                   l.mv_id, l.claims, o.pending_import
              FROM cs_object o
              JOIN cs_blob b ON b.id = o.id
              LEFT JOIN cs_link l ON l.cs_id = o.id
             WHERE o.id = ANY (:ids)
            """;

    private static final int IMPORTED = 0;
    private static final int SYNCED = 1;
    private static final int EXPORTED = 2;
    private static final int ESCROWED = 3;
    private static final int DESIRED = 4;
    private static final int LAYERS = 5;
    private static final int FIRST_LAYER = 6;

    private final Handle handle;
    private final Dictionaries names;
    private final Fingerprints fingerprints;
    private final HologramCbor holograms;
    private final OverlayCbor overlays;

    CsLoad(Handle handle, Knowledge knowledge) {
        this.handle = handle;
        this.names = knowledge.names();
        this.fingerprints = knowledge.fingerprints();
        this.holograms = new HologramCbor(names);
        this.overlays = new OverlayCbor(names, holograms);
    }

    SortedMap<CsObjectId, CsObject> load(Collection<CsObjectId> ids, Partly partly) {
        var numbers = ids.stream().map(CsObjectId::number).distinct().toList();
        var references = new CsSets(handle, names, fingerprints).load(numbers, partly);
        var rows = handle.createQuery(OBJECTS)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> new Row(row))
                .list();
        var loaded = new TreeMap<CsObjectId, CsObject>();
        Parts.map(
                        rows,
                        part -> part.stream()
                                .map(row -> object(row, references))
                                .toList())
                .forEach(part -> part.forEach(object -> loaded.put(object.id(), object)));
        return loaded;
    }

    private CsObject object(Row row, Map<Long, SortedMap<AttributeName, ReferenceSet>> references) {
        return new CsObject(
                new CsObjectId(row.id),
                names.connectors().id(row.connector),
                new Anchor(row.anchor),
                DistinguishedName.of(row.dn),
                StoredNumber.connectionState(row.state),
                References.into(tower(row), references.getOrDefault(row.id, Collections.emptySortedMap())),
                row.link);
    }

    private Tower tower(Row row) {
        var imported = row.layer(IMPORTED).map(holograms::read).orElse(Hologram.ABSENT);
        var synced = row.layer(SYNCED)
                .map(holograms::read)
                .orElse(row.pendingImport == Operation.ADD ? Hologram.ABSENT : imported);
        return new Tower(synced, imported, overlay(row, EXPORTED), overlay(row, ESCROWED), overlay(row, DESIRED));
    }

    private Overlay overlay(Row row, int layer) {
        return row.layer(layer).map(overlays::read).orElse(Overlay.NOTHING);
    }

    /// One object as the database holds it: read in turn, understood on all cores.
    private static final class Row {

        private final long id;
        private final short connector;
        private final String anchor;
        private final String dn;
        private final short state;
        private final byte[][] layers = new byte[LAYERS][];
        private final Link link;
        private final Operation pendingImport;

        Row(ResultSet row) throws SQLException {
            id = row.getLong(1);
            connector = row.getShort(2);
            anchor = row.getString(3);
            dn = row.getString(4);
            state = row.getShort(5);
            for (int i = 0; i < LAYERS; i++) {
                layers[i] = row.getBytes(FIRST_LAYER + i);
            }
            var claims = row.getBytes(12);
            link = claims == null ? Link.NONE : CsLinkRow.link(row.getLong(11), claims);
            pendingImport = Operation.of(row.getShort(13));
        }

        Optional<byte[]> layer(int number) {
            return Optional.ofNullable(layers[number]);
        }
    }
}
