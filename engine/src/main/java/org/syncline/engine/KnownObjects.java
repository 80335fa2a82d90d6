package org.syncline.engine;

import java.util.Collection;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.ConnectorSpaceStore;
import org.syncline.store.SpaceIndex;

/// How an import learns which of the objects it reads are known: from one pass over the whole space, or page by page.
sealed interface KnownObjects {

    /// Adds what is known of these anchors and names.
    void look(
            ConnectorSpaceStore space,
            Collection<Anchor> anchors,
            Collection<DistinguishedName> names,
            PageLookup into);

    /// Whether the object is at rest and imported just so.
    boolean isUnchanged(Anchor anchor, Hologram.Present object);

    /// The object has been met; false if it was met before in this import.
    boolean meet(Anchor anchor);

    /// A new object, or a known one under another anchor or name.
    void learn(Anchor anchor, DistinguishedName name, CsObjectId id);

    /// For a full import: everything is known beforehand, and what is never met is gone.
    record FromIndex(SpaceIndex index) implements KnownObjects {

        @Override
        public void look(
                ConnectorSpaceStore space,
                Collection<Anchor> anchors,
                Collection<DistinguishedName> names,
                PageLookup into) {
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
        public void learn(Anchor anchor, DistinguishedName name, CsObjectId id) {
            index.learn(id, anchor, name);
        }
    }

    /// For a delta import: a few objects, looked up page by page.
    record ByPage(ConnectorId connector) implements KnownObjects {

        @Override
        public void look(
                ConnectorSpaceStore space,
                Collection<Anchor> anchors,
                Collection<DistinguishedName> names,
                PageLookup into) {
            space.byAnchor(connector, anchors).forEach(into::put);
            space.byName(connector, names).forEach(into::put);
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
    }
}
