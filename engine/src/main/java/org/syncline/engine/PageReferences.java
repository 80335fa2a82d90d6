package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.sync.Inbound;
import org.syncline.core.sync.References;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.Transaction;

/// What the objects of a page refer to, resolved; kept true while links of the page change.
final class PageReferences {

    private final Transaction transaction;
    private final Map<CsObjectId, MvObjectId> joined = new HashMap<>();
    private final Map<References.Place, CsObjectId> connected = new HashMap<>();
    private final Map<CsObjectId, DistinguishedName> names = new HashMap<>();
    private final PageMemberships memberships;
    private final boolean writesNames;
    private final Set<CsObjectId> asked = new HashSet<>();
    private final Set<MvObjectId> placed = new HashSet<>();

    PageReferences(Transaction transaction, Installed installed) {
        this.transaction = transaction;
        writesNames = installed.landscape().writesNames();
        memberships = new PageMemberships(transaction, installed);
    }

    References known() {
        return new References(joined, connected, names, memberships.known());
    }

    void join(CsObject object, MvObjectId mvObject) {
        joined.put(object.id(), mvObject);
        connected.put(new References.Place(object.connector(), mvObject), object.id());
        if (writesNames) {
            names.put(object.id(), object.dn());
        }
    }

    void leave(CsObject object, MvObjectId mvObject) {
        joined.remove(object.id());
        connected.remove(new References.Place(object.connector(), mvObject), object.id());
    }

    /// Resolves what these objects refer to and nobody has asked for yet.
    void load(Collection<CsObject> objects, Collection<MvObject> mvObjects) {
        var targets = new HashSet<CsObjectId>();
        objects.forEach(object -> referencesOf(object).forEach(target -> {
            if (asked.add(target)) {
                targets.add(target);
            }
        }));
        if (!targets.isEmpty()) {
            transaction.connectorSpace().mvOf(targets).forEach(joined::putIfAbsent);
            names.putAll(transaction.connectorSpace().names(targets));
        }
        loadPlaces(mvObjects);
        memberships.load(objects);
    }

    /// Whether a draft depends on none of these links.
    ///
    /// @param changes links that came and went since it was made
    boolean isUntouched(Draft draft, PageChanges changes) {
        return !(draft.half().inbound() instanceof Inbound.Grouped grouped)
                || grouped.after().csObjects().values().stream()
                                .flatMap(object -> referencesOf(object).stream())
                                .noneMatch(changes.relinked()::contains)
                        && referencesOf(grouped.after().mvObject()).stream().noneMatch(changes.regrouped()::contains);
    }

    /// Where in the connector spaces the MV objects stand that the objects of the page refer to.
    private void loadPlaces(Collection<MvObject> mvObjects) {
        var wanted = new HashSet<>(joined.values());
        mvObjects.forEach(object -> wanted.addAll(referencesOf(object)));
        wanted.removeIf(id -> !placed.add(id));
        if (wanted.isEmpty()) {
            return;
        }
        var standing = new HashSet<CsObjectId>();
        transaction
                .connectorSpace()
                .csOf(wanted)
                .forEach((connector, there) -> there.forEach((mvObject, object) -> {
                    connected.putIfAbsent(new References.Place(connector, mvObject), object);
                    standing.add(object);
                }));
        if (writesNames) {
            names.putAll(transaction.connectorSpace().names(standing));
        }
    }

    private static List<MvObjectId> referencesOf(MvObject object) {
        var found = new ArrayList<MvObjectId>();
        object.attributes().forEach((_, values) -> {
            if (values.hasReferences()) {
                values.known().forEach(value -> {
                    if (value instanceof Value.Reference(var target)) {
                        found.add(new MvObjectId(target));
                    }
                });
            }
        });
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // layers are shared after a synchronization
    private static List<CsObjectId> referencesOf(CsObject object) {
        var found = new ArrayList<CsObjectId>();
        var tower = object.tower();
        collect(tower.imported(), found);
        if (tower.synced() != tower.imported()) {
            collect(tower.synced(), found);
        }
        collect(tower.exported(), found);
        collect(tower.escrowed(), found);
        collect(tower.desired(), found);
        return found;
    }

    private static void collect(Hologram hologram, List<CsObjectId> found) {
        hologram.attributes().forEach((_, values) -> collect(values, found));
    }

    private static void collect(Overlay overlay, List<CsObjectId> found) {
        overlay.says().forEach((_, say) -> {
            switch (say) {
                case Say.Exactly(var values) -> collect(values, found);
                case Say.Changes(var added, var removed) -> {
                    collect(added, found);
                    collect(removed, found);
                }
            }
        });
    }

    private static void collect(Values values, List<CsObjectId> found) {
        if (values.hasReferences()) {
            for (var value : values.known()) {
                if (value instanceof Value.Reference(var target)) {
                    found.add(new CsObjectId(target));
                }
            }
        }
    }
}
