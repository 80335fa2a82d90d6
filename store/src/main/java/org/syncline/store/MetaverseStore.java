package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;

/// The metaverse: objects in and out, who is to be looked at again, look-ups.
public final class MetaverseStore {

    private static final String JOIN_CANDIDATES = """
            SELECT DISTINCT id FROM join_key
             WHERE space = 0 AND attribute = :attribute AND hash = ANY (:hashes)
             ORDER BY id
            """;

    private static final String MARK_REFERRERS = """
            UPDATE mv_object o
               SET due = true
              FROM (SELECT DISTINCT owner FROM mv_ref WHERE target = ANY (:ids)) AS r
             WHERE o.id = r.owner
               AND NOT o.due
            """;

    private static final String SET_DUE = "UPDATE mv_object SET due = :due WHERE id = ANY (:ids) AND due <> :due";

    private static final String DUE = "SELECT id FROM mv_object WHERE due ORDER BY id LIMIT :limit";

    private final Handle handle;
    private final BulkWriter writer;
    private final Knowledge knowledge;

    MetaverseStore(Handle handle, BulkWriter writer, Knowledge knowledge) {
        this.handle = handle;
        this.writer = writer;
        this.knowledge = knowledge;
    }

    /// The first of that many new ids in a row. Ids that are not used are lost.
    public MvObjectId reserve(int count) {
        return new MvObjectId(knowledge.ids().take(Ids.METAVERSE, count));
    }

    /// Those of the objects that exist, whole.
    public SortedMap<MvObjectId, MvObject> load(Collection<MvObjectId> ids) {
        return load(ids, Partly.WHOLE);
    }

    /// Large sets of references in part.
    public SortedMap<MvObjectId, MvObject> load(Collection<MvObjectId> ids, Partly partly) {
        return new MvLoad(handle, knowledge.names(), knowledge.fingerprints()).load(ids, partly);
    }

    /// Writes the difference between what the objects were and what they are; nothing for an equal one.
    ///
    /// @param before the objects as they were loaded; one that is not there is new
    public void save(Map<MvObjectId, MvObject> before, Collection<MvObject> after) {
        var save = new MvSave(knowledge);
        Parts.map(after, part -> {
                    var compared = new MvSave(knowledge);
                    compared.compare(before, part);
                    return compared;
                })
                .forEach(save::add);
        save.write(writer);
    }

    /// Removes the objects. Links and references to them are the caller's to settle.
    public void remove(Collection<MvObjectId> ids) {
        if (!ids.isEmpty()) {
            var save = new MvSave(knowledge);
            save.remove(load(ids).values());
            save.write(writer);
        }
    }

    /// Objects that may hold one of the values ([JoinKeys#hash]). To be verified.
    public List<MvObjectId> joinCandidates(AttributeName attribute, Collection<Long> hashes) {
        return handle.createQuery(JOIN_CANDIDATES)
                .bind("attribute", knowledge.names().attributes().number(attribute))
                .bindArray("hashes", Long.class, List.copyOf(hashes))
                .mapTo(Long.class)
                .map(MvObjectId::new)
                .list();
    }

    /// Has the objects that refer to these looked at again.
    public void markReferrers(Collection<MvObjectId> targets) {
        handle.createUpdate(MARK_REFERRERS)
                .bindArray("ids", Long.class, numbers(targets))
                .execute();
    }

    /// Has the objects looked at again.
    public void markDue(Collection<MvObjectId> ids) {
        due(ids, true);
    }

    public void clearDue(Collection<MvObjectId> ids) {
        due(ids, false);
    }

    /// The next objects to be looked at again.
    public List<MvObjectId> due(int limit) {
        return handle.createQuery(DUE)
                .bind("limit", limit)
                .mapTo(Long.class)
                .map(MvObjectId::new)
                .list();
    }

    /// The id that strangers see.
    public UUID publicId(MvObjectId id) {
        return handle.createQuery("SELECT uuid FROM mv_object WHERE id = :id")
                .bind("id", id.number())
                .mapTo(UUID.class)
                .one();
    }

    /// Those of objects that exist.
    public SortedMap<MvObjectId, UUID> publicIds(Collection<MvObjectId> ids) {
        var found = new TreeMap<MvObjectId, UUID>();
        handle.createQuery("SELECT id, uuid FROM mv_object WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, numbers(ids))
                .map((row, _) -> found.put(new MvObjectId(row.getLong(1)), row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    /// The object whose public id that is.
    public Optional<MvObjectId> find(UUID publicId) {
        return handle.createQuery("SELECT id FROM mv_object WHERE uuid = :uuid")
                .bind("uuid", publicId)
                .mapTo(Long.class)
                .map(MvObjectId::new)
                .findOne();
    }

    public List<MvObject> search(MvQuery query) {
        return new MvSearch(handle, knowledge).find(query);
    }

    private void due(Collection<MvObjectId> ids, boolean due) {
        handle.createUpdate(SET_DUE)
                .bind("due", due)
                .bindArray("ids", Long.class, numbers(ids))
                .execute();
    }

    private static List<Long> numbers(Collection<MvObjectId> ids) {
        return ids.stream().map(MvObjectId::number).toList();
    }
}
