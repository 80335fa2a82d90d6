package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// What CS objects are called: inside, in their connected system, and by strangers.
record CsIdentities(Handle handle) {

    private static final String BY_ANCHOR = """
            SELECT id, anchor FROM cs_object
             WHERE connector = :connector AND anchor <> '' AND anchor = ANY (:anchors)
            """;

    private static final String BY_NAME = """
            SELECT id, dn FROM cs_object WHERE connector = :connector AND path = ANY (:paths)
            """;

    private static final String NAMES = "SELECT id, dn FROM cs_object WHERE id = ANY (:ids)";

    private static final String ANCHORS = "SELECT id, anchor FROM cs_object WHERE id = ANY (:ids) AND anchor <> ''";

    /// F6: CBOR for nothing, the image of an object that is not there.
    private static final String SHOWN = """
            SELECT anchor
              FROM cs_object o
              JOIN cs_blob b USING (id)
             WHERE o.connector = :connector
               AND o.anchor <> ''
               AND o.anchor = ANY (:anchors)
               AND b.imported <> '\\xf6'
            """;

    /// No placeholders, and nothing that was deleted or has only been sent.
    Set<Anchor> shown(short connector, Collection<Anchor> anchors) {
        return handle.createQuery(SHOWN)
                .bind("connector", connector)
                .bindArray(
                        "anchors",
                        String.class,
                        anchors.stream().map(Anchor::text).toList())
                .mapTo(String.class)
                .map(Anchor::new)
                .set();
    }

    SortedMap<CsObjectId, DistinguishedName> names(Collection<CsObjectId> ids) {
        var found = new TreeMap<CsObjectId, DistinguishedName>();
        handle.createQuery(NAMES)
                .bindArray("ids", Long.class, numbers(ids))
                .map((row, _) -> found.put(new CsObjectId(row.getLong(1)), DistinguishedName.of(row.getString(2))))
                .list();
        return found;
    }

    SortedMap<CsObjectId, Anchor> anchors(Collection<CsObjectId> ids) {
        var found = new TreeMap<CsObjectId, Anchor>();
        handle.createQuery(ANCHORS)
                .bindArray("ids", Long.class, numbers(ids))
                .map((row, _) -> found.put(new CsObjectId(row.getLong(1)), new Anchor(row.getString(2))))
                .list();
        return found;
    }

    UUID publicId(CsObjectId id) {
        return handle.createQuery("SELECT uuid FROM cs_object WHERE id = :id")
                .bind("id", id.number())
                .mapTo(UUID.class)
                .one();
    }

    SortedMap<CsObjectId, UUID> publicIds(Collection<CsObjectId> ids) {
        var found = new TreeMap<CsObjectId, UUID>();
        handle.createQuery("SELECT id, uuid FROM cs_object WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, numbers(ids))
                .map((row, _) -> found.put(new CsObjectId(row.getLong(1)), row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    Optional<CsObjectId> find(UUID publicId) {
        return handle.createQuery("SELECT id FROM cs_object WHERE uuid = :uuid")
                .bind("uuid", publicId)
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .findOne();
    }

    private static List<Long> numbers(Collection<CsObjectId> ids) {
        return ids.stream().map(CsObjectId::number).toList();
    }

    SortedMap<Anchor, CsObjectId> byAnchor(short connector, Collection<Anchor> anchors) {
        var found = new TreeMap<Anchor, CsObjectId>();
        handle.createQuery(BY_ANCHOR)
                .bind("connector", connector)
                .bindArray(
                        "anchors",
                        String.class,
                        anchors.stream().map(Anchor::text).toList())
                .map((row, _) -> found.put(new Anchor(row.getString(2)), new CsObjectId(row.getLong(1))))
                .list();
        return found;
    }

    SortedMap<DistinguishedName, CsObjectId> byName(short connector, Collection<DistinguishedName> names) {
        var found = new TreeMap<DistinguishedName, CsObjectId>();
        handle.createQuery(BY_NAME)
                .bind("connector", connector)
                .bindArray(
                        "paths",
                        String.class,
                        names.stream().map(DistinguishedName::path).toList())
                .map((row, _) -> found.put(DistinguishedName.of(row.getString(2)), new CsObjectId(row.getLong(1))))
                .list();
        return found;
    }
}
