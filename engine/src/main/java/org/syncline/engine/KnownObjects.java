package org.syncline.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.connector.ImportEntry;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.SpaceIndex;

/// How an import learns which of the objects it reads are known: from one pass over the whole space, or page by page.
sealed interface KnownObjects {

    /// Adds what is known of these anchors and names.
    void look(StoreReading store, Collection<Anchor> anchors, Collection<DistinguishedName> names, PageLookup into);

    /// Whether the object is at rest and imported just so.
    boolean isUnchanged(Anchor anchor, Hologram.Present object);

    /// The object has been met; false if it was met before in this import.
    boolean meet(Anchor anchor);

    /// The anchors that objects of one page share with others of another name. Changes may tell of one object twice.
    default Set<Anchor> contested(Collection<ImportEntry> entries) {
        return Set.of();
    }

    /// A new object, or a known one under another anchor or name.
    void learn(Anchor anchor, DistinguishedName name, CsObjectId id);

    /// The object gave up that name.
    void leave(DistinguishedName name, CsObjectId id);

    /// A page with these entries was not written: what it taught is forgotten.
    void restart(StoreReading store, ConnectorId connector, Collection<Anchor> entries);

    /// This import shows that the object refers to those in these values.
    void refers(CsObjectId owner, Collection<Values> values);

    /// The objects of which this import has shown that they refer to that one.
    Set<CsObjectId> referrers(StoreReading store, CsObjectId target);

    /// For a full import: everything is known beforehand, and what is never met is gone.
    record FromIndex(SpaceIndex index) implements KnownObjects {

        @Override
        public void look(
                StoreReading store, Collection<Anchor> anchors, Collection<DistinguishedName> names, PageLookup into) {
            anchors.forEach(anchor -> {
                int slot = index.find(anchor);
                if (slot != SpaceIndex.NOBODY) {
                    into.put(anchor, index.id(slot));
                }
            });
            names.forEach(name -> index.idOf(name).ifPresent(id -> into.put(name, id)));
        }

        @Override
        public boolean isUnchanged(Anchor anchor, Hologram.Present object) {
            int slot = index.find(anchor);
            return slot != SpaceIndex.NOBODY && index.unchanged(slot, object);
        }

        @Override
        public boolean meet(Anchor anchor) {
            int slot = index.find(anchor);
            return slot == SpaceIndex.NOBODY || index.meet(slot);
        }

        @Override
        public Set<Anchor> contested(Collection<ImportEntry> entries) {
            var names = new HashMap<Anchor, DistinguishedName>();
            var contested = new HashSet<Anchor>();
            for (var entry : entries) {
                if (entry instanceof ImportEntry.Seen(var anchor, var object)) {
                    var earlier = names.putIfAbsent(anchor, object.dn());
                    if (earlier != null && !earlier.equals(object.dn())) {
                        contested.add(anchor);
                    }
                }
            }
            return contested;
        }

        @Override
        public void learn(Anchor anchor, DistinguishedName name, CsObjectId id) {
            index.learn(id, anchor, name);
        }

        @Override
        public void leave(DistinguishedName name, CsObjectId id) {
            index.leave(name, id);
        }

        @Override
        public void restart(StoreReading store, ConnectorId connector, Collection<Anchor> entries) {
            index.restart(store.ask(reading -> reading.connectorSpace().index(connector)), entries);
        }

        /// Objects are read whole here: who was read refers to what the store knows.
        @Override
        public void refers(CsObjectId owner, Collection<Values> values) {}

        @Override
        public Set<CsObjectId> referrers(StoreReading store, CsObjectId target) {
            var read = new TreeSet<CsObjectId>();
            store.ask(reading -> {
                        var space = reading.connectorSpace();
                        return space.anchors(space.referrers(target));
                    })
                    .forEach((id, anchor) -> {
                        int slot = index.find(anchor);
                        if (slot != SpaceIndex.NOBODY && index.isSeen(slot)) {
                            read.add(id);
                        }
                    });
            return read;
        }
    }

    /// For a delta import: a few objects, looked up page by page.
    ///
    /// @param shown who was shown to refer to whom, by target
    record ByPage(ConnectorId connector, Map<CsObjectId, Set<CsObjectId>> shown) implements KnownObjects {

        ByPage(ConnectorId connector) {
            this(connector, new HashMap<>());
        }

        @Override
        public void look(
                StoreReading store, Collection<Anchor> anchors, Collection<DistinguishedName> names, PageLookup into) {
            store.ask(reading -> reading.connectorSpace().byAnchor(connector, anchors))
                    .forEach(into::put);
            store.ask(reading -> reading.connectorSpace().byName(connector, names))
                    .forEach(into::put);
        }

        @Override
        public boolean isUnchanged(Anchor anchor, Hologram.Present object) {
            return false;
        }

        @Override
        public boolean meet(Anchor anchor) {
            return true;
        }

        @Override
        public void learn(Anchor anchor, DistinguishedName name, CsObjectId id) {}

        @Override
        public void leave(DistinguishedName name, CsObjectId id) {}

        @Override
        public void restart(StoreReading store, ConnectorId connector, Collection<Anchor> entries) {}

        @Override
        public void refers(CsObjectId owner, Collection<Values> values) {
            values.forEach(some -> some.forEach(value -> {
                if (value instanceof Value.Reference(var target)) {
                    shown.computeIfAbsent(new CsObjectId(target), _ -> new TreeSet<>())
                            .add(owner);
                }
            }));
        }

        @Override
        public Set<CsObjectId> referrers(StoreReading store, CsObjectId target) {
            return shown.getOrDefault(target, Set.of());
        }
    }
}
