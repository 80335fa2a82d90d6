package org.syncline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// A database with one connector space, and objects in every state to put into it.
final class SpaceFixture implements AutoCloseable {

    static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    static final AttributeName MEMBER = new AttributeName("member");
    static final AttributeName MAIL = new AttributeName("mail");

    /// A position that does not move ends the test, not the day.
    static final int MANY = 20;

    private static final ObjectTypeName USER = new ObjectTypeName("user");

    final Database database;
    private final TestDatabase server = TestDatabase.fresh();

    SpaceFixture() {
        database = Database.open(server.address());
        database.run(t -> t.connectors().register(AD, "AD", "active-directory"));
    }

    CsObjectId saved(String anchor, String dn, ConnectionState state, Tower tower) {
        return database.in(t -> {
            var id = t.connectorSpace().reserve(1);
            var name = DistinguishedName.of(dn);
            var object = new CsObject(id, AD, new Anchor(anchor), name, state, tower, Link.NONE);
            t.connectorSpace().save(new TreeMap<>(), List.of(object));
            return id;
        });
    }

    void change(CsObjectId id, UnaryOperator<CsObject> how) {
        database.run(t -> {
            var before = t.connectorSpace().load(List.of(id));
            t.connectorSpace().save(before, List.of(how.apply(present(before, id))));
        });
    }

    /// The objects that await synchronization, looked up in pages of that size.
    List<CsObjectId> allAwaiting(int pageSize) {
        return database.in(t -> {
            var all = new ArrayList<CsObjectId>();
            var page = t.connectorSpace().awaitingSync(AD, SyncPosition.START, pageSize);
            while (!page.isEmpty() && all.size() < MANY) {
                all.addAll(page);
                var last = t.connectorSpace().positionOf(AD, page.getLast());
                page = t.connectorSpace().awaitingSync(AD, last, pageSize);
            }
            return all;
        });
    }

    /// The objects that may hold that mail address.
    List<CsObjectId> candidates(String mail) {
        var hashes = List.of(JoinKeys.hash(Value.of(mail)));
        return database.in(t -> t.connectorSpace().joinCandidates(AD, MAIL, hashes));
    }

    static CsObject present(Map<CsObjectId, CsObject> objects, CsObjectId id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow();
    }

    void clear() {
        database.run(t -> t.connectorSpace().clear(AD));
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }

    static Tower imported(String dn) {
        return Tower.EMPTY.afterImport(Hologram.of(USER, DistinguishedName.of(dn), Map.of()));
    }

    static Tower imported(String dn, AttributeName name, Values values) {
        return Tower.EMPTY.afterImport(Hologram.of(USER, DistinguishedName.of(dn), Map.of(name, values)));
    }

    static Tower synced(String dn) {
        return imported(dn).afterSync(Overlay.NOTHING);
    }

    static Tower deleted(String dn) {
        return synced(dn).afterImport(Hologram.ABSENT);
    }

    static Tower wanted(String dn) {
        return Tower.EMPTY.wanting(Overlay.put(USER, DistinguishedName.of(dn), Map.of()));
    }

    static Tower changing(String dn) {
        return synced(dn).wanting(Overlay.amend(Map.of(MAIL, new Say.Exactly(Values.text("m")))));
    }

    static Tower unwanted(String dn) {
        return synced(dn).wanting(Overlay.REMOVAL);
    }
}
