package org.syncline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// Who is joined to whom.
record CsLinks(Handle handle) {

    private static final String MV_OF = "SELECT cs_id, mv_id FROM cs_link WHERE cs_id = ANY (:ids)";

    private static final String CS_OF = """
            SELECT o.connector, l.mv_id, l.cs_id
              FROM cs_link l
              JOIN cs_object o ON o.id = l.cs_id
             WHERE l.mv_id = ANY (:ids)
             ORDER BY l.mv_id, l.cs_id
            """;

    private static final String JOINED_TO = "SELECT cs_id FROM cs_link WHERE mv_id = ANY (:ids) ORDER BY mv_id, cs_id";

    SortedMap<CsObjectId, MvObjectId> mvOf(Collection<CsObjectId> ids) {
        var found = new TreeMap<CsObjectId, MvObjectId>();
        handle.createQuery(MV_OF)
                .bindArray(
                        "ids", Long.class, ids.stream().map(CsObjectId::number).toList())
                .map((row, _) -> found.put(new CsObjectId(row.getLong(1)), new MvObjectId(row.getLong(2))))
                .list();
        return found;
    }

    /// By the number of their connector.
    Map<Short, SortedMap<MvObjectId, CsObjectId>> csOf(Collection<MvObjectId> mvObjects) {
        var found = new HashMap<Short, SortedMap<MvObjectId, CsObjectId>>();
        handle.createQuery(CS_OF)
                .bindArray("ids", Long.class, numbers(mvObjects))
                .map((row, _) -> found.computeIfAbsent(row.getShort(1), _ -> new TreeMap<>())
                        .putIfAbsent(new MvObjectId(row.getLong(2)), new CsObjectId(row.getLong(3))))
                .list();
        return found;
    }

    List<CsObjectId> joinedTo(Collection<MvObjectId> mvObjects) {
        return handle.createQuery(JOINED_TO)
                .bindArray("ids", Long.class, numbers(mvObjects))
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    private static List<Long> numbers(Collection<MvObjectId> ids) {
        return ids.stream().map(MvObjectId::number).toList();
    }
}
