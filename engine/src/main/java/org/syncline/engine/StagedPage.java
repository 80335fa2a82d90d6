package org.syncline.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Transaction;

/// What a page of an import comes to, decided in memory: to be written at once, or not at all (DECISIONS 11).
///
/// @param before the objects as they were, those that there were
/// @param after the objects that are to be kept, as they are now
/// @param forgotten the objects that go with all that hangs on them
/// @param merged whoever refers to the first refers to the second from now on
/// @param due identities to be looked at again
record StagedPage(
        Map<CsObjectId, CsObject> before,
        List<CsObject> after,
        Set<CsObjectId> forgotten,
        Map<CsObjectId, CsObjectId> merged,
        Set<MvObjectId> due) {

    boolean isEmpty() {
        return after.isEmpty() && forgotten.isEmpty() && merged.isEmpty() && due.isEmpty();
    }

    void write(Transaction transaction) {
        var space = transaction.connectorSpace();
        if (!forgotten.isEmpty()) {
            space.forget(forgotten);
        }
        if (!after.isEmpty()) {
            space.save(before, after);
        }
        merged.forEach(space::repoint);
        if (!due.isEmpty()) {
            transaction.metaverse().markDue(due);
        }
    }
}
