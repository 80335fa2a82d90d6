package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// Large sets of references, and which of their members are in question (ADR 12).
///
/// A member is in question while it does not stand alike in all layers of its set, and from the moment its link
/// changed until the object that holds it was synchronized again. Where that concerns many members of a set at once,
/// the whole set is.
public final class LargeSets {

    private static final int MANY = 100;

    private static final String ANY = "SELECT EXISTS (SELECT FROM cs_set WHERE count > %d)".formatted(Partly.LARGE);

    private static final String GROUPS = "SELECT DISTINCT mv_id FROM cs_link WHERE cs_id = ANY (:ids)";

    private static final String OWNERS = """
            SELECT s.owner
              FROM cs_set s
             WHERE s.count > %d
               AND (s.owner = ANY (:ids) OR s.owner IN (SELECT cs_id FROM cs_link WHERE mv_id = ANY (:groups)))
            """.formatted(Partly.LARGE);

    private static final String PENDING = """
            SELECT target FROM cs_ref WHERE owner = ANY (:owners) AND bits NOT IN (3, 67, 128)
            """;

    private static final String MV_TARGETS = """
            SELECT mv_id FROM cs_link WHERE cs_id = ANY (:pending)
             UNION
            SELECT target FROM mv_ref WHERE owner = ANY (:groups) AND due
            """;

    private static final String PARTNERS = "SELECT cs_id FROM cs_link WHERE mv_id = ANY (:targets)";

    private static final String MARK = """
            WITH large AS MATERIALIZED (
                 SELECT owner, attribute FROM cs_set WHERE count > %1$d AND mode & 1 = 0),
                 hit AS MATERIALIZED (
                 SELECT r.owner, r.attribute, r.target
                   FROM cs_ref r
                   JOIN large l ON l.owner = r.owner AND l.attribute = r.attribute
                  WHERE r.target = ANY (:targets) AND r.bits & 2 <> 0 AND r.bits & 256 = 0),
                 many AS (SELECT owner, attribute FROM hit GROUP BY owner, attribute HAVING count(*) > %2$d),
                 marked AS (
                 UPDATE cs_set s SET due = true
                   FROM many m
                  WHERE s.owner = m.owner AND s.attribute = m.attribute AND NOT s.due)
            UPDATE cs_ref r
               SET bits = r.bits | 256
              FROM hit h
             WHERE r.owner = h.owner AND r.attribute = h.attribute AND r.target = h.target
               AND NOT EXISTS (SELECT FROM many m WHERE m.owner = h.owner AND m.attribute = h.attribute)
            """.formatted(Partly.LARGE, MANY);

    private static final String MARK_MV = """
            WITH large AS MATERIALIZED (SELECT owner, attribute FROM mv_set WHERE count > %1$d),
                 hit AS MATERIALIZED (
                 SELECT r.owner, r.attribute, r.target
                   FROM mv_ref r
                   JOIN large l ON l.owner = r.owner AND l.attribute = r.attribute
                  WHERE r.target = ANY (:targets) AND NOT r.due),
                 many AS (SELECT owner, attribute FROM hit GROUP BY owner, attribute HAVING count(*) > %2$d),
                 marked AS (
                 UPDATE mv_set s SET due = true
                   FROM many m
                  WHERE s.owner = m.owner AND s.attribute = m.attribute AND NOT s.due)
            UPDATE mv_ref r
               SET due = true
              FROM hit h
             WHERE r.owner = h.owner AND r.attribute = h.attribute AND r.target = h.target
               AND NOT EXISTS (SELECT FROM many m WHERE m.owner = h.owner AND m.attribute = h.attribute)
            """.formatted(Partly.LARGE, MANY);

    private static final List<String> SETTLE = List.of(
            "UPDATE cs_ref SET bits = bits & 255 WHERE owner = ANY (:ids) AND bits NOT IN (3, 67, 128) AND bits > 255",
            "UPDATE cs_set SET due = false WHERE owner = ANY (:ids) AND due");

    private static final List<String> SETTLE_MV = List.of(
            "UPDATE mv_ref SET due = false WHERE owner = ANY (:ids) AND due",
            "UPDATE mv_set SET due = false WHERE owner = ANY (:ids) AND due");

    private final Handle handle;
    private Optional<Boolean> areThere = Optional.empty();

    LargeSets(Handle handle) {
        this.handle = handle;
    }

    /// What of large sets is in question when these objects and their groups are synchronized.
    public Partly about(Collection<CsObjectId> objects, Collection<MvObjectId> mvObjects) {
        if (!areThere()) {
            return Partly.about(Set.of(), Set.of());
        }
        var ids = objects.stream().map(CsObjectId::number).toList();
        var groups = new TreeSet<>(mvObjects.stream().map(MvObjectId::number).toList());
        groups.addAll(numbers(GROUPS, "ids", ids));
        var owners = handle.createQuery(OWNERS)
                .bindArray("ids", Long.class, ids)
                .bindArray("groups", Long.class, List.copyOf(groups))
                .mapTo(Long.class)
                .list();
        if (owners.isEmpty()) {
            return Partly.about(Set.of(), Set.of());
        }
        var pending = numbers(PENDING, "owners", owners);
        var targets = handle.createQuery(MV_TARGETS)
                .bindArray("pending", Long.class, pending)
                .bindArray("groups", Long.class, List.copyOf(groups))
                .mapTo(Long.class)
                .list();
        var csTargets = new TreeSet<>(numbers(PARTNERS, "targets", targets));
        csTargets.addAll(pending);
        return Partly.about(csTargets, new TreeSet<>(targets));
    }

    /// The links of these objects changed: whoever has them in a large set has to look at them.
    public void question(Collection<CsObjectId> targets) {
        if (areThere()) {
            update(MARK, "targets", targets.stream().map(CsObjectId::number).toList());
        }
    }

    /// The same for MV objects that gained or lost a CS object.
    public void questionMv(Collection<MvObjectId> targets) {
        if (areThere()) {
            update(MARK_MV, "targets", targets.stream().map(MvObjectId::number).toList());
        }
    }

    /// The objects were synchronized, and with them all that was in question.
    ///
    /// @param mvObjects whose large sets come from these objects
    public void settle(Collection<CsObjectId> objects, Collection<MvObjectId> mvObjects) {
        if (areThere()) {
            var ids = objects.stream().map(CsObjectId::number).toList();
            SETTLE.forEach(sql -> update(sql, "ids", ids));
            var mvIds = mvObjects.stream().map(MvObjectId::number).toList();
            SETTLE_MV.forEach(sql -> update(sql, "ids", mvIds));
        }
    }

    /// Asked once in a transaction: what becomes large in it was not synchronized yet.
    private boolean areThere() {
        if (areThere.isEmpty()) {
            areThere = Optional.of(handle.createQuery(ANY).mapTo(Boolean.class).one());
        }
        return areThere.get();
    }

    private List<Long> numbers(String sql, String name, Collection<Long> ids) {
        return handle.createQuery(sql)
                .bindArray(name, Long.class, List.copyOf(ids))
                .mapTo(Long.class)
                .list();
    }

    private void update(String sql, String name, List<Long> ids) {
        handle.createUpdate(sql).bindArray(name, Long.class, ids).execute();
    }
}
