package org.syncline.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ImportEntry;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.space.TransientName;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.Transaction;

/// The objects that one page of an import is about: looked up with a fixed number of queries, changed in
/// memory, to be written once ([StagedPage]).
final class StagingPage {

    private final StoreReading store;
    private final ConnectorId connector;
    private final KnownObjects known;
    private final IdSupply ids;
    private final PageLookup lookup = new PageLookup();
    private final Map<CsObjectId, CsObject> before = new HashMap<>();
    private final Map<CsObjectId, CsObject> now = new LinkedHashMap<>();
    private final Set<CsObjectId> touched = new HashSet<>();
    private final Set<CsObjectId> forgotten = new HashSet<>();
    private final Set<MvObjectId> due = new HashSet<>();
    private final Map<DistinguishedName, Anchor> named = new LinkedHashMap<>();
    private final Set<Anchor> shown = new HashSet<>();
    private final Map<CsObjectId, CsObjectId> merged = new LinkedHashMap<>();

    /// @param store where it looks up what is stored
    /// @param ids for objects that are new
    StagingPage(StoreReading store, ConnectorId connector, KnownObjects known, IdSupply ids) {
        this.store = store;
        this.connector = connector;
        this.known = known;
        this.ids = ids;
    }

    /// For a page by itself, with few new objects or none.
    StagingPage(Transaction transaction, ConnectorId connector, KnownObjects known) {
        this(
                StoreReading.within(transaction),
                connector,
                known,
                IdSupply.one(() -> transaction.connectorSpace().reserve(1).number()));
    }

    /// Looks up everything the entries mention.
    void look(List<ImportEntry> entries) {
        var anchors = new HashSet<Anchor>();
        var names = new HashSet<DistinguishedName>();
        for (var entry : entries) {
            switch (entry) {
                case ImportEntry.Seen(var anchor, var object) -> {
                    shown.add(anchor);
                    anchors.add(anchor);
                    names.add(object.dn());
                    named.put(object.dn(), anchor);
                    object.attributes().values().forEach(values -> Mentions.of(values, anchors, names));
                }
                case ImportEntry.Changed(var anchor, var changes) -> {
                    shown.add(anchor);
                    anchors.add(anchor);
                    changes.says().values().forEach(say -> Mentions.of(say.mentioned(), anchors, names));
                }
                case ImportEntry.Gone(var anchor) -> anchors.add(anchor);
                case ImportEntry.Hidden(var anchor) -> anchors.add(anchor);
                case ImportEntry.Unreadable _, ImportEntry.Filtered _ -> {}
            }
        }
        known.look(store, anchors, names, lookup);
    }

    /// Loads these objects, those not loaded yet.
    void load(Set<CsObjectId> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(now.keySet());
        missing.removeAll(forgotten);
        if (!missing.isEmpty()) {
            var loaded = store.ask(reading -> reading.connectorSpace().load(missing));
            before.putAll(loaded);
            now.putAll(loaded);
        }
    }

    /// Loads the objects of which some changes are told; of their large sets only what those are about.
    void loadChanged(List<ImportEntry> entries) {
        var about = new ChangedMembers(lookup);
        entries.forEach(about::look);
        var missing = about.owners();
        missing.removeAll(now.keySet());
        missing.removeAll(forgotten);
        if (!missing.isEmpty()) {
            var loaded = store.ask(reading -> reading.connectorSpace().load(missing, about.partly()));
            before.putAll(loaded);
            now.putAll(loaded);
        }
    }

    List<CsObject> loaded() {
        return List.copyOf(before.values());
    }

    Optional<CsObject> at(Anchor anchor) {
        return lookup.at(anchor).flatMap(this::object);
    }

    Optional<CsObject> at(DistinguishedName name) {
        return lookup.at(name)
                .flatMap(this::object)
                .filter(object -> object.dn().equals(name));
    }

    Optional<CsObjectId> idAt(Anchor anchor) {
        return lookup.at(anchor);
    }

    Optional<CsObjectId> idAt(DistinguishedName name) {
        return lookup.at(name);
    }

    /// A new object, not staged yet.
    CsObject fresh(DistinguishedName name) {
        return new CsObject(
                new CsObjectId(ids.take()),
                connector,
                Anchor.NONE,
                name,
                ConnectionState.DISCONNECTOR,
                Tower.EMPTY,
                Link.NONE);
    }

    /// A new placeholder, not put yet.
    CsObject placeholder(Anchor anchor, DistinguishedName name) {
        return CsObject.placeholder(new CsObjectId(ids.take()), connector, anchor, name);
    }

    /// The names that objects of this page have which nobody knows, and at which somebody else may stand. Who that
    /// is, is loaded.
    Map<DistinguishedName, Anchor> newcomers() {
        var newcomers = new LinkedHashMap<DistinguishedName, Anchor>();
        var standing = new HashSet<CsObjectId>();
        named.forEach((name, anchor) -> {
            if (lookup.at(anchor).isEmpty()) {
                lookup.at(name).ifPresent(id -> {
                    newcomers.put(name, anchor);
                    standing.add(id);
                });
            }
        });
        load(standing);
        return newcomers;
    }

    /// Another object has its name now: who was read on an earlier page of this import, and referred to the name,
    /// meant the other. Who is on this page says so itself.
    void supplant(CsObject by, CsObject displaced) {
        put(displaced.at(TransientName.of(displaced.id())));
        put(by);
        var readers = known.referrers(store, displaced.id());
        load(readers);
        readers.stream()
                .flatMap(id -> object(id).stream())
                .filter(reader -> !shown.contains(reader.anchor()))
                .forEach(reader -> put(Staging.referring(reader, displaced.id(), by.id())));
    }

    void put(CsObject object) {
        var earlier = now.get(object.id());
        if (earlier != null && !earlier.dn().equals(object.dn())) {
            lookup.leave(earlier.dn(), object.id());
            known.leave(earlier.dn(), object.id());
        }
        now.put(object.id(), object);
        touched.add(object.id());
        if (object.anchor().isKnown()) {
            lookup.put(object.anchor(), object.id());
        }
        lookup.put(object.dn(), object.id());
        known.learn(object.anchor(), object.dn(), object.id());
    }

    void forget(CsObject object) {
        now.remove(object.id());
        touched.remove(object.id());
        forgotten.add(object.id());
        lookup.leave(object.dn(), object.id());
        if (object.link() instanceof Link.To(var mvObject, var _)) {
            due.add(mvObject);
        }
    }

    /// Two objects turned out to be one: whoever referred to the one that goes refers to the one that stays.
    /// The page itself may still refer to the one that goes, so that waits until the page is written.
    void merge(CsObject staying, CsObject going) {
        merged.put(going.id(), staying.id());
        forget(going);
        put(staying);
    }

    /// The object with references resolved; what they point at and nobody knows becomes a placeholder.
    Hologram.Present resolved(Hologram.Present object) {
        var all = FrozenMap.of(object.attributes());
        var resolved = new FrozenMap.Builder<AttributeName, Values>(all.size());
        boolean pointing = false;
        for (int i = 0; i < all.size(); i++) {
            boolean points = all.valueAt(i).hasPointers();
            resolved.add(all.keyAt(i), points ? resolved(all.valueAt(i)) : all.valueAt(i));
            pointing |= points;
        }
        return pointing ? new Hologram.Present(object.type(), object.dn(), resolved.build()) : object;
    }

    Say resolved(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> new Say.Exactly(resolved(values));
            case Say.Changes(var added, var removed) -> new Say.Changes(resolved(added), resolved(removed));
        };
    }

    Values resolved(Values values) {
        return Values.of(values.stream().map(this::resolved).toList());
    }

    private Value resolved(Value value) {
        return value instanceof Value.Pointer pointer
                ? new Value.Reference(target(pointer).number())
                : value;
    }

    /// A name means whom this page shows under it, before whom we knew by it: containers are renamed with all
    /// that is in them.
    private CsObjectId target(Value.Pointer pointer) {
        var anchor = pointer.anchor().isKnown() ? pointer.anchor() : named.getOrDefault(pointer.dn(), Anchor.NONE);
        return lookup.at(anchor).or(() -> lookup.at(pointer.dn())).orElseGet(() -> {
            var placeholder = placeholder(pointer.anchor(), pointer.dn());
            put(placeholder);
            return placeholder.id();
        });
    }

    /// What the page comes to. Nothing is put on it after that.
    StagedPage staged() {
        return new StagedPage(before, touched.stream().map(this::present).toList(), forgotten, merged, due);
    }

    /// Says what the page changes of what the connected system shows.
    void tell(StepChanges changes) {
        touched.stream().map(this::present).forEach(object -> changes.imported(shown(object.id()), object));
        forgotten.stream()
                .flatMap(id -> Optional.ofNullable(before.get(id)).stream())
                .forEach(object -> {
                    var gone = object.withTower(object.tower().afterImport(Hologram.ABSENT));
                    changes.imported(object.tower().imported(), gone);
                });
    }

    private Hologram shown(CsObjectId id) {
        var object = before.get(id);
        return object == null ? Hologram.ABSENT : object.tower().imported();
    }

    private CsObject present(CsObjectId id) {
        return object(id).orElseThrow(() -> new IllegalStateException("no object " + id));
    }

    private Optional<CsObject> object(CsObjectId id) {
        return Optional.ofNullable(now.get(id));
    }
}
