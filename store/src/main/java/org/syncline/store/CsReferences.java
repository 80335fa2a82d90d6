package org.syncline.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;

/// Who refers to whom in a connector space, and what follows when the target changes.
record CsReferences(Handle handle, BulkWriter writer, Knowledge knowledge) {

    private static final String REFERRING_TO_BOTH = """
            SELECT DISTINCT a.owner FROM cs_ref a JOIN cs_ref b ON b.owner = a.owner AND b.attribute = a.attribute
             WHERE a.target = :one AND b.target = :other ORDER BY a.owner
            """;

    /// 2: the imported layer.
    private static final String REFERRERS = """
            SELECT DISTINCT owner FROM cs_ref WHERE target = :target AND bits & 2 <> 0 ORDER BY owner
            """;

    private static final String MARK_REFERRERS = """
            UPDATE cs_object o
               SET retry = true
              FROM (SELECT DISTINCT owner FROM cs_ref WHERE target = ANY (:targets) AND bits & 2 <> 0) AS r
              JOIN cs_link l ON l.cs_id = r.owner
             WHERE o.id = r.owner
               AND NOT o.retry
            """;

    private static final String RETRY = """
            UPDATE cs_object SET retry = :retry WHERE id = ANY (:ids) AND retry <> :retry
            """;

    List<CsObjectId> referrers(CsObjectId target) {
        return handle.createQuery(REFERRERS)
                .bind("target", target.number())
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    /// Whoever refers to both of them, in whichever layers, by the same attribute.
    List<CsObjectId> referringTo(CsObjectId one, CsObjectId other) {
        return handle.createQuery(REFERRING_TO_BOTH)
                .bind("one", one.number())
                .bind("other", other.number())
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    void markReferrers(Collection<CsObjectId> targets) {
        handle.createUpdate(MARK_REFERRERS)
                .bindArray("targets", Long.class, numbers(targets))
                .execute();
    }

    void retry(Collection<CsObjectId> ids, boolean retry) {
        handle.createUpdate(RETRY)
                .bind("retry", retry)
                .bindArray("ids", Long.class, numbers(ids))
                .execute();
    }

    void repoint(CsObjectId from, CsObjectId to) {
        new Repointing(handle, writer, knowledge).run(from.number(), to.number());
        var lifting = new Lifting();
        lifting.renamed(to.number());
        lifting.write(writer.connection());
    }

    private static List<Long> numbers(Collection<CsObjectId> ids) {
        return ids.stream().map(CsObjectId::number).toList();
    }
}
