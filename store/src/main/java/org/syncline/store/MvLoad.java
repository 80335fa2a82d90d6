package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Rest;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Reads MV objects: two queries, however many objects, and two more where a large set is loaded in part.
record MvLoad(Handle handle, Dictionaries names, Fingerprints fingerprints) {

    private static final String OBJECTS = """
            SELECT o.id, o.type, b.content
              FROM mv_object o
              JOIN mv_blob b ON b.id = o.id
             WHERE o.id = ANY (:ids)
            """;

    /// Those of the small sets, where there is a large one. OFFSET 0 has them found by index, set by set.
    private static final String REFERENCES = """
            SELECT r.owner, r.attribute, r.target
              FROM mv_set s
             CROSS JOIN LATERAL (
                   SELECT owner, attribute, target FROM mv_ref
                    WHERE owner = s.owner AND attribute = s.attribute OFFSET 0) AS r
             WHERE s.owner = ANY (:ids)
               AND NOT EXISTS (SELECT FROM unnest(:owners, :attributes) AS l (owner, attribute)
                                WHERE l.owner = s.owner AND l.attribute = s.attribute)
             ORDER BY r.owner, r.attribute, r.target
            """;

    private static final String ALL_REFERENCES = """
            SELECT owner, attribute, target
              FROM mv_ref
             WHERE owner = ANY (:ids)
             ORDER BY owner, attribute, target
            """;

    private static final String LARGE = """
            SELECT owner, attribute, count, digest
              FROM mv_set
             WHERE owner = ANY (:ids) AND count > :large AND NOT due
            """;

    private static final String IN_QUESTION = """
            SELECT r.owner, r.attribute, r.target
              FROM unnest(:owners, :attributes) AS l (owner, attribute)
             CROSS JOIN LATERAL (
                   SELECT owner, attribute, target FROM mv_ref d
                    WHERE d.owner = l.owner AND d.attribute = l.attribute AND d.due
                    UNION
                   SELECT owner, attribute, target FROM mv_ref t
                    WHERE t.owner = l.owner AND t.attribute = l.attribute AND t.target = ANY (:targets)) AS r
            """;

    private record Large(long owner, int attribute, int count, Fingerprint digest) {}

    SortedMap<MvObjectId, MvObject> load(Collection<MvObjectId> ids, Partly partly) {
        var numbers = ids.stream().map(MvObjectId::number).distinct().toList();
        var references = references(numbers, partly);
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

    private Map<Long, SortedMap<AttributeName, Values>> references(List<Long> numbers, Partly partly) {
        var large = partly.whole() ? List.<Large>of() : large(numbers);
        var targets = new TreeMap<Long, SortedMap<AttributeName, List<Value>>>();
        if (large.isEmpty()) {
            read(handle.createQuery(ALL_REFERENCES).bindArray("ids", Long.class, numbers), targets);
        } else {
            read(about(REFERENCES, large).bindArray("ids", Long.class, numbers), targets);
            read(about(IN_QUESTION, large).bindArray("targets", Long.class, List.copyOf(partly.mvTargets())), targets);
        }
        var references = new TreeMap<Long, SortedMap<AttributeName, Values>>();
        targets.forEach((owner, attributes) -> {
            var values = new TreeMap<AttributeName, Values>();
            attributes.forEach((name, all) -> values.put(name, Values.of(all)));
            references.put(owner, values);
        });
        large.forEach(set -> references
                .computeIfAbsent(set.owner, _ -> new TreeMap<>())
                .compute(names.attributes().name(set.attribute), (_, known) -> partly(set, known)));
        return references;
    }

    private List<Large> large(List<Long> numbers) {
        return handle.createQuery(LARGE)
                .bindArray("ids", Long.class, numbers)
                .bind("large", Partly.LARGE)
                .map((row, _) ->
                        new Large(row.getLong(1), row.getInt(2), row.getInt(3), Fingerprint.of(row.getBytes(4))))
                .list();
    }

    private Query about(String sql, List<Large> large) {
        return handle.createQuery(sql)
                .bindArray(
                        "owners", Long.class, large.stream().map(Large::owner).toList())
                .bindArray(
                        "attributes",
                        Long.class,
                        large.stream().map(set -> (long) set.attribute).toList());
    }

    private void read(Query query, Map<Long, SortedMap<AttributeName, List<Value>>> into) {
        query.map((row, _) -> into.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                        .computeIfAbsent(names.attributes().name(row.getInt(2)), _ -> new ArrayList<>())
                        .add(new Value.Reference(row.getLong(3))))
                .forEach(_ -> {});
    }

    private Values partly(Large set, @Nullable Values known) {
        var read = known == null ? Values.NONE : known;
        var digest = set.digest;
        for (var value : read) {
            if (value instanceof Value.Reference(var target)) {
                digest = digest.minus(fingerprints.ofReference(set.attribute, target));
            }
        }
        return Values.partly(read, new Rest(set.count - read.size(), digest.high(), digest.low()));
    }
}
