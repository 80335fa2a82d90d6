package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// Who is a direct member of some groups of a connector space, in the current view of the groups (rules.md 3.1).
///
/// @param attribute the number of the attribute that holds members
record CsMemberships(Handle handle, short connector, int attribute) {

    /// Layer upon layer, as [ReferenceSet] lays them: a mode says of each overlay whether it is silent (0), says
    /// exactly these (1) or these changes (2).
    private static final String STANDING = """
            SELECT g.id AS owner, g.dn, r.target AS member
              FROM cs_object g
              JOIN cs_ref r ON r.owner = g.id AND r.attribute = :attribute
              LEFT JOIN cs_set s ON s.owner = g.id AND s.attribute = :attribute
             CROSS JOIN LATERAL (SELECT r.bits & 2 <> 0 AS is_in) AS imported
             CROSS JOIN LATERAL (SELECT CASE s.mode >> 2 & 3
                    WHEN 1 THEN r.bits & 4 <> 0
                    WHEN 2 THEN imported.is_in AND r.bits & 8 = 0 OR r.bits & 4 <> 0
                    ELSE imported.is_in END AS is_in) AS exported
             CROSS JOIN LATERAL (SELECT CASE s.mode >> 4 & 3
                    WHEN 1 THEN r.bits & 16 <> 0
                    WHEN 2 THEN exported.is_in AND r.bits & 32 = 0 OR r.bits & 16 <> 0
                    ELSE exported.is_in END AS is_in) AS escrowed
             CROSS JOIN LATERAL (SELECT CASE s.mode >> 6 & 3
                    WHEN 1 THEN r.bits & 64 <> 0
                    WHEN 2 THEN escrowed.is_in AND r.bits & 128 = 0 OR r.bits & 64 <> 0
                    ELSE escrowed.is_in END AS is_in) AS desired
             WHERE g.connector = :connector
               AND g.path = ANY (:paths)
               AND desired.is_in
            """;

    private static final String OF_MEMBERS = STANDING + " AND r.target = ANY (:members)";

    private static final String FOLLOW = "WITH standing AS (" + STANDING + """
            ), gone AS (
                DELETE FROM cs_membership m
                 WHERE m.connector = :connector
                   AND NOT EXISTS (SELECT FROM standing s WHERE s.owner = m.owner AND s.member = m.member)
                RETURNING m.member
            ), come AS (
                INSERT INTO cs_membership (connector, owner, member)
                SELECT :connector, owner, member FROM standing
                ON CONFLICT DO NOTHING
                RETURNING member
            )
            UPDATE cs_object o
               SET retry = true
              FROM (SELECT member FROM gone UNION SELECT member FROM come) AS changed
             WHERE o.id = changed.member
               AND o.connector = :connector
               AND NOT o.retry
            """;

    /// Of these groups those that each of these objects is in; an object that is in none is left out.
    SortedMap<CsObjectId, SortedSet<DistinguishedName>> of(
            Collection<DistinguishedName> groups, Collection<CsObjectId> members) {
        var found = new TreeMap<CsObjectId, SortedSet<DistinguishedName>>();
        handle.createQuery(OF_MEMBERS)
                .bind("connector", connector)
                .bind("attribute", attribute)
                .bindArray("paths", String.class, paths(groups))
                .bindArray(
                        "members",
                        Long.class,
                        members.stream().map(CsObjectId::number).toList())
                .map((row, _) -> found.computeIfAbsent(new CsObjectId(row.getLong("member")), _ -> new TreeSet<>())
                        .add(DistinguishedName.of(row.getString("dn"))))
                .list();
        return found;
    }

    void follow(Collection<DistinguishedName> groups) {
        handle.createUpdate(FOLLOW)
                .bind("connector", connector)
                .bind("attribute", attribute)
                .bindArray("paths", String.class, paths(groups))
                .execute();
    }

    private static List<String> paths(Collection<DistinguishedName> groups) {
        return groups.stream().map(DistinguishedName::path).toList();
    }
}
