package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.NotLoadedException;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// One save of MV objects: compares what they were with what they are, row by row, and writes the difference.
final class MvSave {

    /// The space number of the metaverse in the tables for searching.
    static final short SPACE = 0;

    private final Knowledge knowledge;
    private final MvObjectCbor blobs;

    private final RowChanges<MvRows.State> states = new RowChanges<>(MvRows.State.TABLE);
    private final RowChanges<MvRows.Content> contents = new RowChanges<>(MvRows.Content.TABLE);
    private final RowChanges<RefRow> references = new RowChanges<>(RefRow.MV_TABLE);
    private final RowChanges<SetRow> sets = new RowChanges<>(SetRow.MV_TABLE);
    private final RowChanges<JoinKeyRow> keys = new RowChanges<>(JoinKeyRow.TABLE);
    private final RowChanges<FindRow> finds = new RowChanges<>(FindRow.TABLE);
    private final Lifting lifting = new Lifting();

    MvSave(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.blobs = new MvObjectCbor(knowledge.names());
    }

    @SuppressWarnings("ReferenceEquality") // the very same object needs no comparison
    void compare(Map<MvObjectId, MvObject> before, Collection<MvObject> after) {
        for (var object : after) {
            var old = Optional.ofNullable(before.get(object.id()));
            if (old.isEmpty() || old.get() != object) {
                compare(old, object);
            }
        }
    }

    /// These are gone with all their rows.
    void remove(Collection<MvObject> objects) {
        for (var object : objects) {
            long id = object.id().number();
            lifting.changed(id);
            states.compare(Map.of(id, state(object)), Map.of());
            contents.compare(Map.of(id, content(object)), Map.of());
            compareReferences(id, object.attributes(), Map.of());
            compareSearch(id, object.attributes(), Map.of());
        }
    }

    /// Takes over what another has compared.
    void add(MvSave other) {
        states.add(other.states);
        contents.add(other.contents);
        references.add(other.references);
        sets.add(other.sets);
        keys.add(other.keys);
        finds.add(other.finds);
        lifting.add(other.lifting);
    }

    void write(BulkWriter writer) {
        List.of(states, contents, references, sets, keys, finds).forEach(changes -> changes.write(writer));
        lifting.write(writer.connection());
    }

    private void compare(Optional<MvObject> before, MvObject after) {
        long id = after.id().number();
        lifting.changed(id);
        if (before.isEmpty()) {
            states.insert(state(after));
        }
        if (before.isEmpty()) {
            contents.insert(content(after));
        } else if (!before.get().equals(after)) {
            contents.compare(Map.of(id, content(before.get())), Map.of(id, content(after)));
        }
        Map<AttributeName, Values> was =
                before.<Map<AttributeName, Values>>map(MvObject::attributes).orElse(Map.of());
        if (!was.equals(after.attributes())) {
            compareReferences(id, was, after.attributes());
            compareSearch(id, was, after.attributes());
        }
    }

    private void compareReferences(long id, Map<AttributeName, Values> before, Map<AttributeName, Values> after) {
        var old = References.of(before);
        var current = References.of(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        for (var name : names) {
            var was = old.getOrDefault(name, Values.NONE);
            var is = current.getOrDefault(name, Values.NONE);
            if (was.isPartial() != is.isPartial()) {
                throw new NotLoadedException("a part of " + name + " of " + id + " was to become something else");
            }
            if (!was.equals(is)) {
                int attribute = knowledge.names().attributes().number(name);
                references.compare(rows(id, attribute, was), rows(id, attribute, is));
                sets.compare(set(id, name, was), set(id, name, is));
            }
        }
    }

    private void compareSearch(long id, Map<AttributeName, Values> was, Map<AttributeName, Values> is) {
        var indexed = knowledge.joinAttributes().metaverse();
        keys.compare(
                JoinKeys.of(SPACE, id, was, indexed, knowledge.names()),
                JoinKeys.of(SPACE, id, is, indexed, knowledge.names()));
        finds.compare(
                FindRow.of(SPACE, id, was).asMap(), FindRow.of(SPACE, id, is).asMap());
    }

    private MvRows.State state(MvObject object) {
        return new MvRows.State(object.id().number(), knowledge.names().types().number(object.type()));
    }

    private MvRows.Content content(MvObject object) {
        return new MvRows.Content(object.id().number(), new Blob(blobs.write(object)));
    }

    private Map<Integer, SetRow> set(long id, AttributeName name, Values references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        int attribute = knowledge.names().attributes().number(name);
        var digest = knowledge.fingerprints().of(name, references);
        return Map.of(attribute, new SetRow(id, attribute, references.size(), digest, 0));
    }

    private static Map<Long, RefRow> rows(long id, int attribute, Values references) {
        var rows = new TreeMap<Long, RefRow>();
        for (var value : references.known()) {
            if (value instanceof Value.Reference(var target)) {
                rows.put(target, new RefRow(id, attribute, target, 0));
            }
        }
        return rows;
    }
}
