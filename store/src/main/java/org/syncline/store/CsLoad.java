package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

/// Reads whole CS objects: three queries, however many objects.
final class CsLoad {

    private static final String OBJECTS = """
            SELECT o.id, o.connector, o.anchor, o.dn, o.state,
                   b.imported, b.synced, b.exported, b.escrowed, b.desired,
                   l.mv_id, l.claims
              FROM cs_object o
              JOIN cs_blob b ON b.id = o.id
              LEFT JOIN cs_link l ON l.cs_id = o.id
             WHERE o.id = ANY (:ids)
            """;

    private static final String SETS = """
            SELECT owner, attribute, mode
              FROM cs_set
             WHERE owner = ANY (:ids)
            """;

    private static final String REFERENCES = """
            SELECT owner, attribute, target, bits
              FROM cs_ref
             WHERE owner = ANY (:ids)
             ORDER BY owner, attribute, target
            """;

    private final Handle handle;
    private final Dictionaries names;
    private final HologramCbor holograms;
    private final OverlayCbor overlays;

    CsLoad(Handle handle, Dictionaries names) {
        this.handle = handle;
        this.names = names;
        this.holograms = new HologramCbor(names);
        this.overlays = new OverlayCbor(names, holograms);
    }

    SortedMap<CsObjectId, CsObject> load(Collection<CsObjectId> ids) {
        var numbers = ids.stream().map(CsObjectId::number).distinct().toList();
        var references = references(numbers);
        var loaded = new TreeMap<CsObjectId, CsObject>();
        handle.createQuery(OBJECTS)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> object(row, references))
                .forEach(object -> loaded.put(object.id(), object));
        return loaded;
    }

    private Map<Long, SortedMap<AttributeName, ReferenceSet>> references(List<Long> numbers) {
        var modes = new TreeMap<Long, Map<Integer, Integer>>();
        handle.createQuery(SETS)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> modes.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                        .put(row.getInt(2), row.getInt(3)))
                .forEach(_ -> {});
        return modes.isEmpty() ? Map.of() : sets(modes);
    }

    private Map<Long, SortedMap<AttributeName, ReferenceSet>> sets(Map<Long, Map<Integer, Integer>> modes) {
        var bits = new TreeMap<Long, Map<Integer, Map<Long, Integer>>>();
        handle.createQuery(REFERENCES)
                .bindArray("ids", Long.class, List.copyOf(modes.keySet()))
                .map((row, _) -> bits.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getInt(2), _ -> new LinkedHashMap<>())
                        .put(row.getLong(3), row.getInt(4)))
                .forEach(_ -> {});
        var sets = new TreeMap<Long, SortedMap<AttributeName, ReferenceSet>>();
        modes.forEach((owner, attributes) -> attributes.forEach((attribute, mode) -> {
            var rows = bits.getOrDefault(owner, Map.of()).getOrDefault(attribute, Map.of());
            sets.computeIfAbsent(owner, _ -> new TreeMap<>())
                    .put(names.attributes().name(attribute), ReferenceSet.of(mode, rows));
        }));
        return sets;
    }

    private CsObject object(ResultSet row, Map<Long, SortedMap<AttributeName, ReferenceSet>> references)
            throws SQLException {
        long id = row.getLong(1);
        return new CsObject(
                new CsObjectId(id),
                names.connectors().id(row.getShort(2)),
                new Anchor(row.getString(3)),
                DistinguishedName.of(row.getString(4)),
                StoredNumber.connectionState(row.getShort(5)),
                References.into(tower(row), references.getOrDefault(id, Collections.emptySortedMap())),
                link(row));
    }

    private Tower tower(ResultSet row) throws SQLException {
        var imported = holograms.read(row.getBytes(6));
        Hologram synced =
                Optional.ofNullable(row.getBytes(7)).map(holograms::read).orElse(imported);
        return new Tower(synced, imported, overlay(row, 8), overlay(row, 9), overlay(row, 10));
    }

    private Overlay overlay(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(overlays::read).orElse(Overlay.NOTHING);
    }

    private static Link link(ResultSet row) throws SQLException {
        var claims = row.getBytes(12);
        return claims == null ? Link.NONE : CsLinkRow.link(row.getLong(11), claims);
    }
}
