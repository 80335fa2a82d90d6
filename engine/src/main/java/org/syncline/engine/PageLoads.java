package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Partly;
import org.syncline.store.Transaction;

/// How the objects of a page come in: of large sets only what is in question (ADR 12), unless all of it is asked for.
final class PageLoads {

    private final Transaction transaction;
    private final boolean whole;
    private Partly partly = Partly.WHOLE;

    PageLoads(Transaction transaction, boolean whole) {
        this.transaction = transaction;
        this.whole = whole;
    }

    /// These objects and their groups are loaded next, and what is asked for them.
    void about(Collection<CsObjectId> objects, Collection<MvObjectId> mvObjects) {
        if (!whole) {
            partly = transaction.largeSets().about(objects, mvObjects);
        }
    }

    /// From now on what else comes in does so as a whole.
    void end() {
        partly = Partly.WHOLE;
    }

    SortedMap<CsObjectId, CsObject> load(Collection<CsObjectId> ids) {
        return transaction.connectorSpace().load(ids, partly);
    }

    SortedMap<MvObjectId, MvObject> loadMv(Collection<MvObjectId> ids) {
        return transaction.metaverse().load(ids, partly);
    }

    /// These objects were synchronized: nothing of their large sets is in question any more, nor of those that have
    /// their members from them.
    void settle(List<CsObject> settled, Map<MvObjectId, MvObject> mvObjects) {
        var fed = new ArrayList<MvObjectId>();
        for (var object : settled) {
            if (!(object.link() instanceof Link.To(var id, var _))) {
                continue;
            }
            var mvObject = mvObjects.get(id);
            if (mvObject != null
                    && mvObject.lineage().values().stream()
                            .anyMatch(lineage -> lineage.source().equals(object.id()))) {
                fed.add(id);
            }
        }
        if (!settled.isEmpty()) {
            transaction.largeSets().settle(settled.stream().map(CsObject::id).toList(), fed);
        }
    }
}
