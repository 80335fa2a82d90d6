package org.syncline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;

/// The connector spaces: objects in and out, the lists that steps work through, look-ups.
///
/// All of it in the transaction that handed it out; only the numbers of [#reserve] are given for good.
public final class ConnectorSpaceStore {

    private static final String JOIN_CANDIDATES = """
            SELECT DISTINCT id FROM join_key
             WHERE space = :space AND attribute = :attribute AND hash = ANY (:hashes)
             ORDER BY id
            """;

    private final Handle handle;
    private final BulkWriter writer;
    private final Knowledge knowledge;
    private final Placeholders placeholders;

    ConnectorSpaceStore(Handle handle, BulkWriter writer, Knowledge knowledge, Placeholders placeholders) {
        this.handle = handle;
        this.writer = writer;
        this.knowledge = knowledge;
        this.placeholders = placeholders;
    }

    /// The first of that many new ids in a row. Ids that are not used are lost.
    public CsObjectId reserve(int count) {
        return new CsObjectId(knowledge.ids().take(Ids.CONNECTOR_SPACES, count));
    }

    /// Those of the objects that exist, whole.
    public SortedMap<CsObjectId, CsObject> load(Collection<CsObjectId> ids) {
        return load(ids, Partly.WHOLE);
    }

    /// Large sets of references in part.
    public SortedMap<CsObjectId, CsObject> load(Collection<CsObjectId> ids, Partly partly) {
        return new CsLoad(handle, knowledge).load(ids, partly);
    }

    /// Writes the difference between what the objects were and what they are; nothing for an equal one.
    ///
    /// @param before the objects as they were loaded; one that is not there is new
    public void save(Map<CsObjectId, CsObject> before, Collection<CsObject> after) {
        var save = new CsSave(knowledge);
        Parts.map(after, part -> {
                    var compared = new CsSave(knowledge);
                    compared.compare(before, part);
                    return compared;
                })
                .forEach(save::add);
        save.write(writer);
    }

    public SortedMap<Anchor, CsObjectId> byAnchor(ConnectorId connector, Collection<Anchor> anchors) {
        return identities().byAnchor(number(connector), anchors);
    }

    /// Those of the anchors whose objects the connected system has, by what it last showed.
    public Set<Anchor> shown(ConnectorId connector, Collection<Anchor> anchors) {
        return identities().shown(number(connector), anchors);
    }

    public SortedMap<DistinguishedName, CsObjectId> byName(ConnectorId connector, Collection<DistinguishedName> names) {
        return identities().byName(number(connector), names);
    }

    /// What a delta synchronization looks at next: objects with a pending import, and those to be retried.
    public List<CsObjectId> awaitingSync(ConnectorId connector, SyncPosition after, int limit) {
        return lists(connector).awaitingSync(after, limit);
    }

    /// The position after this object, as it is now.
    public SyncPosition positionOf(ConnectorId connector, CsObjectId listed) {
        return lists(connector).positionOf(listed);
    }

    /// What a full synchronization looks at next, in the same order.
    public List<CsObjectId> everything(ConnectorId connector, SyncPosition after, int limit) {
        return lists(connector).everything(after, limit);
    }

    /// Those of these that a full synchronization looks at, in the same order.
    public List<CsObjectId> inSyncOrder(ConnectorId connector, Collection<CsObjectId> these) {
        return lists(connector).inSyncOrder(these);
    }

    /// The objects that are to be synchronized again, because they failed or because what they refer to
    /// changed; by id.
    ///
    /// @param except those that have had their turn
    public List<CsObjectId> retrying(ConnectorId connector, Collection<CsObjectId> except, int limit) {
        return lists(connector).retrying(except, limit);
    }

    /// What an export sends next.
    public List<CsObjectId> awaitingExport(ConnectorId connector, ExportPosition after, int limit) {
        return lists(connector).awaitingExport(after, limit);
    }

    /// The position after this object, as it is now.
    public ExportPosition exportPositionOf(ConnectorId connector, CsObjectId listed) {
        return lists(connector).exportPositionOf(listed);
    }

    /// How many objects wait for export, by what is to be done.
    public Map<Operation, Long> pendingExportCounts(ConnectorId connector) {
        return lists(connector).pendingExportCounts();
    }

    /// The same of every connector for which anything waits.
    public SortedMap<ConnectorId, Map<Operation, Long>> pendingExportCounts() {
        return PendingCounts.all(handle, knowledge.names().connectors());
    }

    /// What was being sent when an export was cut off.
    public List<CsObjectId> inEscrow(ConnectorId connector) {
        return lists(connector).inEscrow();
    }

    /// The whole connector space in memory, for the comparison of a full import.
    public SpaceIndex index(ConnectorId connector) {
        return SpaceIndexRead.read(handle.getConnection(), number(connector), knowledge.fingerprints());
    }

    /// Objects that may hold one of the values ([JoinKeys#hash]) in their current view. To be verified.
    public List<CsObjectId> joinCandidates(ConnectorId connector, AttributeName attribute, Collection<Long> hashes) {
        return handle.createQuery(JOIN_CANDIDATES)
                .bind("space", number(connector))
                .bind("attribute", knowledge.names().attributes().number(attribute))
                .bindArray("hashes", Long.class, List.copyOf(hashes))
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    /// The MV objects that these are joined to.
    public SortedMap<CsObjectId, MvObjectId> mvOf(Collection<CsObjectId> ids) {
        return links().mvOf(ids);
    }

    /// The objects that are joined to these, by connector.
    public Map<ConnectorId, SortedMap<MvObjectId, CsObjectId>> csOf(Collection<MvObjectId> mvObjects) {
        var found = new HashMap<ConnectorId, SortedMap<MvObjectId, CsObjectId>>();
        links().csOf(mvObjects)
                .forEach((number, objects) ->
                        found.put(knowledge.names().connectors().id(number), objects));
        return found;
    }

    /// The objects of all connectors that are joined to these.
    public List<CsObjectId> joinedTo(Collection<MvObjectId> mvObjects) {
        return links().joinedTo(mvObjects);
    }

    /// What references to these objects say at the border: their names.
    public SortedMap<CsObjectId, DistinguishedName> names(Collection<CsObjectId> ids) {
        return identities().names(ids);
    }

    /// The anchors of those of the objects that have one.
    public SortedMap<CsObjectId, Anchor> anchors(Collection<CsObjectId> ids) {
        return identities().anchors(ids);
    }

    /// The id that strangers see.
    public UUID publicId(CsObjectId id) {
        return identities().publicId(id);
    }

    /// Those of objects that exist.
    public SortedMap<CsObjectId, UUID> publicIds(Collection<CsObjectId> ids) {
        return identities().publicIds(ids);
    }

    /// The object whose public id that is.
    public Optional<CsObjectId> find(UUID publicId) {
        return identities().find(publicId);
    }

    /// The objects that refer to this one, as imported.
    public List<CsObjectId> referrers(CsObjectId target) {
        return references().referrers(target);
    }

    /// Has the joined objects that refer to these, as imported, synchronized again.
    public void markReferrers(Collection<CsObjectId> targets) {
        references().markReferrers(targets);
    }

    /// Has the objects synchronized again, whether something is pending or not.
    public void markRetry(Collection<CsObjectId> ids) {
        references().retry(ids, true);
    }

    /// They went well: no more retries.
    public void clearRetry(Collection<CsObjectId> ids) {
        references().retry(ids, false);
    }

    /// Of these groups those that each of these objects is a direct member of; an object in none is left out.
    public SortedMap<CsObjectId, SortedSet<DistinguishedName>> memberships(
            ConnectorId connector, Collection<DistinguishedName> groups, Collection<CsObjectId> members) {
        return memberships(connector).of(groups, members);
    }

    /// Has whoever came into one of these groups or left it since the last call synchronized again.
    public void followMemberships(ConnectorId connector, Collection<DistinguishedName> groups) {
        memberships(connector).follow(groups);
    }

    /// All references to one object now mean another (DECISIONS 22a). Save nothing before that was loaded
    /// before. Where one of the two was wanted and the other is there, nothing is pending any more.
    public void repoint(CsObjectId from, CsObjectId to) {
        var both = references().referringTo(from, to);
        if (both.isEmpty()) {
            references().repoint(from, to);
            return;
        }
        var changes = Partly.about(Set.of(), Set.of());
        var before = load(both, changes);
        references().repoint(from, to);
        var save = new CsSave(knowledge);
        load(both, changes).values().forEach(object -> save.restate(before, object));
        save.write(writer);
    }

    /// Removes the objects with all that hangs on them. Those to which others still refer when the transaction ends,
    /// in any layer, stay as placeholders.
    public void forget(Collection<CsObjectId> ids) {
        placeholders.consider(removal().forget(ids));
    }

    /// Removes the placeholders that nobody refers to any more.
    public void collectPlaceholders(ConnectorId connector) {
        Placeholders.collect(handle, number(connector));
    }

    /// Removes the whole connector space; how many objects there were.
    public long clear(ConnectorId connector) {
        return removal().clear(number(connector));
    }

    public List<CsRow> search(CsQuery query) {
        return new CsSearch(handle, query, number(query.connector())).rows();
    }

    /// How many objects the query finds in all.
    public long count(CsQuery query) {
        return new CsSearch(handle, query, number(query.connector())).count();
    }

    private CsRemoval removal() {
        return new CsRemoval(handle, knowledge.names().connectors());
    }

    private CsLists lists(ConnectorId connector) {
        return new CsLists(handle, number(connector));
    }

    private CsLinks links() {
        return new CsLinks(handle);
    }

    private CsIdentities identities() {
        return new CsIdentities(handle);
    }

    private CsMemberships memberships(ConnectorId connector) {
        return new CsMemberships(
                handle, number(connector), knowledge.names().attributes().number(ScopeClause.MEMBERS));
    }

    private CsReferences references() {
        return new CsReferences(handle, writer, knowledge);
    }

    private short number(ConnectorId connector) {
        return knowledge.names().connectors().number(connector);
    }
}
