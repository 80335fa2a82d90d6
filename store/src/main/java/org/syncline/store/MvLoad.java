package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Reads whole MV objects: two queries, however many objects.
record MvLoad(Handle handle, Dictionaries names) {

    private static final String OBJECTS = """
            SELECT o.id, o.type, b.content
              FROM mv_object o
              JOIN mv_blob b ON b.id = o.id
             WHERE o.id = ANY (:ids)
            """;

    private static final String REFERENCES = """
            SELECT owner, attribute, target
              FROM mv_ref
             WHERE owner = ANY (:ids)
             ORDER BY owner, attribute, target
            """;

    SortedMap<MvObjectId, MvObject> load(Collection<MvObjectId> ids) {
        var numbers = ids.stream().map(MvObjectId::number).distinct().toList();
        var references = references(numbers);
        var blobs = new MvObjectCbor(names);
        var rows = handle.createQuery(OBJECTS)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> new Row(row.getLong(1), row.getInt(2), row.getBytes(3)))
                .list();
        var loaded = new TreeMap<MvObjectId, MvObject>();
        Parts.map(
                        rows,
                        part -> part.stream()
                                .map(row -> blobs.read(
                                        new MvObjectId(row.id()),
                                        names.types().name(row.type()),
                                        row.content(),
                                        references.getOrDefault(row.id(), Collections.emptySortedMap())))
                                .toList())
                .forEach(part -> part.forEach(object -> loaded.put(object.id(), object)));
        return loaded;
    }

    private record Row(long id, int type, byte[] content) {}

    private Map<Long, SortedMap<AttributeName, Values>> references(List<Long> numbers) {
        var targets = new TreeMap<Long, SortedMap<AttributeName, List<Value>>>();
        handle.createQuery(REFERENCES)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> targets.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                        .computeIfAbsent(names.attributes().name(row.getInt(2)), _ -> new ArrayList<>())
                        .add(new Value.Reference(row.getLong(3))))
                .forEach(_ -> {});
        var references = new TreeMap<Long, SortedMap<AttributeName, Values>>();
        targets.forEach((owner, attributes) -> {
            var values = new TreeMap<AttributeName, Values>();
            attributes.forEach((name, all) -> values.put(name, Values.of(all)));
            references.put(owner, values);
        });
        return references;
    }
}
