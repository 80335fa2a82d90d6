package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Rest;

/// Reads the sets of references of CS objects, large ones in part where that is asked for: the members that do not
/// stand alike in all layers, and those that are asked about (ADR 12).
record CsSets(Handle handle, Dictionaries names, Fingerprints fingerprints) {

    private static final String SETS = """
            SELECT owner, attribute, mode, count, digest, due
              FROM cs_set
             WHERE owner = ANY (:ids)
            """;

    private static final String MEMBERS = """
            SELECT owner, attribute, target, bits
              FROM cs_ref
             WHERE owner = ANY (:ids)
             ORDER BY owner, attribute, target
            """;

    /// The other sets of objects that have a large one. OFFSET 0 has them found by index, one by one: the server may
    /// think that half of all rows are theirs.
    private static final String BESIDE = """
            SELECT r.owner, r.attribute, r.target, r.bits
              FROM unnest(:owners, :attributes) AS s (owner, attribute)
             CROSS JOIN LATERAL (
                   SELECT owner, attribute, target, bits FROM cs_ref
                    WHERE owner = s.owner AND attribute = s.attribute OFFSET 0) AS r
            """;

    /// The list of bits is that of the index `cs_ref_pending`.
    private static final String IN_QUESTION = """
            SELECT r.owner, r.attribute, r.target, r.bits
              FROM unnest(:owners, :attributes) AS l (owner, attribute)
             CROSS JOIN LATERAL (
                   SELECT owner, attribute, target, bits FROM cs_ref p
                    WHERE p.owner = l.owner AND p.attribute = l.attribute AND p.bits NOT IN (3, 67, 128)
                    UNION
                   SELECT owner, attribute, target, bits FROM cs_ref t
                    WHERE t.owner = l.owner AND t.attribute = l.attribute AND t.target = ANY (:targets)) AS r
            """;

    private record Set(long owner, int attribute, int mode, int count, Fingerprint digest, boolean due) {

        boolean isPartly(Partly partly) {
            return !partly.whole() && count > Partly.LARGE && !due && ReferenceSet.mayRest(mode);
        }
    }

    Map<Long, SortedMap<AttributeName, ReferenceSet>> load(List<Long> numbers, Partly partly) {
        var all = handle.createQuery(SETS)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> new Set(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        Fingerprint.of(row.getBytes(5)),
                        row.getBoolean(6)))
                .list();
        if (all.isEmpty()) {
            return Map.of();
        }
        var large = all.stream().filter(set -> set.isPartly(partly)).toList();
        var rows = rows(all, large, partly);
        var sets = new TreeMap<Long, SortedMap<AttributeName, ReferenceSet>>();
        for (var set : all) {
            var members = rows.getOrDefault(set.owner, Map.of()).getOrDefault(set.attribute, Map.of());
            sets.computeIfAbsent(set.owner, _ -> new TreeMap<>())
                    .put(
                            names.attributes().name(set.attribute),
                            ReferenceSet.of(set.mode, members, set.isPartly(partly) ? rest(set, members) : Rest.NONE));
        }
        return sets;
    }

    /// What the record of the set counts, without those that were read.
    private Rest rest(Set set, Map<Long, Integer> members) {
        int count = set.count;
        var digest = set.digest;
        for (var member : members.entrySet()) {
            if ((member.getValue() & ReferenceSet.IMPORTED) != 0) {
                count--;
                digest = digest.minus(fingerprints.ofReference(set.attribute, member.getKey()));
            }
        }
        return new Rest(count, digest.high(), digest.low());
    }

    private Map<Long, Map<Integer, Map<Long, Integer>>> rows(List<Set> all, List<Set> large, Partly partly) {
        var owners = new HashSet<>(large.stream().map(Set::owner).toList());
        var rows = new TreeMap<Long, Map<Integer, Map<Long, Integer>>>();
        var others = new ArrayList<>(all.stream().map(Set::owner).distinct().toList());
        others.removeAll(owners);
        if (!others.isEmpty()) {
            read(MEMBERS, Map.of("ids", others), rows);
        }
        if (!large.isEmpty()) {
            var beside = all.stream()
                    .filter(set -> owners.contains(set.owner) && !set.isPartly(partly))
                    .toList();
            if (!beside.isEmpty()) {
                read(BESIDE, keys(beside), rows);
            }
            var asked = keys(large);
            asked.put("targets", partly.csTargets());
            read(IN_QUESTION, asked, rows);
        }
        return rows;
    }

    private static Map<String, Collection<Long>> keys(List<Set> sets) {
        var keys = new TreeMap<String, Collection<Long>>();
        keys.put("owners", sets.stream().map(Set::owner).toList());
        keys.put("attributes", sets.stream().map(set -> (long) set.attribute).toList());
        return keys;
    }

    private void read(
            String sql, Map<String, Collection<Long>> arrays, Map<Long, Map<Integer, Map<Long, Integer>>> into) {
        var query = handle.createQuery(sql);
        arrays.forEach((name, numbers) -> query.bindArray(name, Long.class, List.copyOf(numbers)));
        query.map((row, _) -> into.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getInt(2), _ -> new LinkedHashMap<>())
                        .put(row.getLong(3), row.getInt(4)))
                .forEach(_ -> {});
    }
}
