package org.syncline.store;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.NotLoadedException;
import org.syncline.core.value.ObjectTypeName;

/// One save of CS objects: compares what they were with what they are, row by row, and writes the difference.
final class CsSave {

    private static final ReferenceSet NO_REFERENCES = ReferenceSet.of(0, Map.of());

    private final Knowledge knowledge;
    private final IdentityHashMap<Hologram, Fingerprint> fingerprints = new IdentityHashMap<>();

    private final RowChanges<CsStateRow> states = new RowChanges<>(CsStateRow.TABLE);
    private final CsBlobs blobs;
    private final RowChanges<CsLinkRow> links = new RowChanges<>(CsLinkRow.TABLE);
    private final RowChanges<RefRow> references = new RowChanges<>(RefRow.CS_TABLE);
    private final RowChanges<SetRow> sets = new RowChanges<>(SetRow.CS_TABLE);
    private final RowChanges<JoinKeyRow> keys = new RowChanges<>(JoinKeyRow.TABLE);
    private final RowChanges<FindRow> finds = new RowChanges<>(FindRow.TABLE);
    private final Lifting lifting = new Lifting();

    CsSave(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.blobs = new CsBlobs(knowledge.names());
    }

    @SuppressWarnings("ReferenceEquality") // the very same object needs no comparison
    void compare(Map<CsObjectId, CsObject> before, Collection<CsObject> after) {
        for (var object : after) {
            var old = Optional.ofNullable(before.get(object.id()));
            if (old.isEmpty() || old.get() != object) {
                compare(old, object);
            }
        }
    }

    /// Of an object whose references were changed where they are stored: what lists are told of it.
    void restate(Map<CsObjectId, CsObject> before, CsObject after) {
        long id = after.id().number();
        states.compare(rows(id, Optional.ofNullable(before.get(after.id())), this::state), Map.of(id, state(after)));
    }

    /// Takes over what another has compared.
    void add(CsSave other) {
        states.add(other.states);
        blobs.add(other.blobs);
        links.add(other.links);
        references.add(other.references);
        sets.add(other.sets);
        keys.add(other.keys);
        finds.add(other.finds);
        lifting.add(other.lifting);
    }

    void write(BulkWriter writer) {
        states.write(writer);
        blobs.write(writer);
        List.of(links, references, sets, keys, finds).forEach(changes -> changes.write(writer));
        lifting.write(writer.connection());
    }

    @SuppressWarnings("ReferenceEquality") // the very same object needs no comparison
    private void compare(Optional<CsObject> before, CsObject after) {
        long id = after.id().number();
        lift(before, after);
        states.compare(rows(id, before, this::state), Map.of(id, state(after)));
        links.compare(before.map(CsSave::links).orElse(Map.of()), links(after));
        if (before.isEmpty() || before.get().tower() != after.tower()) {
            compareLayers(before, after);
            compareReferences(id, before.map(CsObject::tower).orElse(Tower.EMPTY), after.tower());
            compareSearch(before, after);
        }
    }

    private void lift(Optional<CsObject> before, CsObject after) {
        lifting.changed(after);
        before.ifPresent(was -> {
            lifting.changed(was);
            if (!was.dn().toString().equals(after.dn().toString())) {
                lifting.renamed(after.id().number());
            }
        });
    }

    private void compareLayers(Optional<CsObject> before, CsObject after) {
        long id = after.id().number();
        before.map(CsObject::tower)
                .ifPresentOrElse(
                        was -> {
                            if (!was.equals(after.tower())) {
                                blobs.compare(id, was, after.tower());
                            }
                        },
                        () -> blobs.insert(id, after.tower()));
    }

    private void compareReferences(long id, Tower before, Tower after) {
        var old = References.of(before);
        var current = References.of(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        for (var name : names) {
            var was = old.getOrDefault(name, NO_REFERENCES);
            var is = current.getOrDefault(name, NO_REFERENCES);
            if (!was.partial().equals(is.partial())) {
                throw new NotLoadedException(
                        "a part of " + name + " of object " + id + " was to become something else");
            }
            if (!was.equals(is)) {
                int attribute = knowledge.names().attributes().number(name);
                references.compare(RefRow.of(id, attribute, was.bits()), RefRow.of(id, attribute, is.bits()));
                sets.compare(set(id, name, was), set(id, name, is));
            }
        }
    }

    private void compareSearch(Optional<CsObject> before, CsObject after) {
        var indexed = knowledge.joinAttributes().of(after.connector());
        var was =
                before.map(object -> CurrentValues.of(object.tower(), indexed)).orElseGet(Collections::emptySortedMap);
        var is = CurrentValues.of(after.tower(), indexed);
        if (was.equals(is)) {
            return;
        }
        long id = after.id().number();
        short space = knowledge.names().connectors().number(after.connector());
        keys.compare(
                JoinKeys.of(space, id, was, indexed, knowledge.names()),
                JoinKeys.of(space, id, is, indexed, knowledge.names()));
        finds.compare(
                FindRow.of(space, id, was).asMap(), FindRow.of(space, id, is).asMap());
    }

    private CsStateRow state(CsObject object) {
        var tower = object.tower();
        return new CsStateRow(
                object.id().number(),
                knowledge.names().connectors().number(object.connector()),
                type(tower).map(knowledge.names().types()::number).orElse(0),
                object.anchor().text(),
                object.dn().path(),
                object.dn().toString(),
                StoredNumber.of(object.state()),
                Operation.of(tower.pendingImport()),
                Operation.toExport(tower),
                !(tower.exported() instanceof Overlay.Nothing),
                tower.isInEscrow(),
                fingerprint(object));
    }

    private Fingerprint fingerprint(CsObject object) {
        return Fingerprints.isAtRest(object)
                ? fingerprints.computeIfAbsent(object.tower().imported(), knowledge.fingerprints()::of)
                : Fingerprint.NONE;
    }

    private Map<Integer, SetRow> set(long id, AttributeName name, ReferenceSet set) {
        if (set.equals(NO_REFERENCES)) {
            return Collections.emptyMap();
        }
        int attribute = knowledge.names().attributes().number(name);
        var digest = knowledge.fingerprints().of(name, set.imported());
        return Map.of(attribute, new SetRow(id, attribute, set.imported().size(), digest, set.mode()));
    }

    private static Optional<ObjectTypeName> type(Tower tower) {
        for (var layer : List.of(tower.imported(), tower.current(), tower.synced())) {
            if (layer instanceof Hologram.Present(var type, var _, var _)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Map<Long, CsLinkRow> links(CsObject object) {
        return object.link() instanceof Link.To link
                ? Map.of(object.id().number(), CsLinkRow.of(object.id().number(), link))
                : Map.of();
    }

    private static <R> Map<Long, R> rows(long id, Optional<CsObject> object, Function<CsObject, R> row) {
        return object.map(row).map(one -> Map.of(id, one)).orElse(Map.of());
    }
}
