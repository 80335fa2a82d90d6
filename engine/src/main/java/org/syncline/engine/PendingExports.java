package org.syncline.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ExportPosition;
import org.syncline.store.Partly;
import org.syncline.store.Transaction;

/// What is pending in one connector space, in the order of exports, a page at a time (engine.md 9.1).
final class PendingExports {

    private static final int PAGE = 500;

    private final StepContext context;
    private final IdSet settled;
    private final ObjectLimit limit;
    private final boolean holdsDeletes;
    private final PartitionObjects partition;
    private ExportPosition position = ExportPosition.START;

    /// @param settled what is not to be sent in this step
    /// @param limit how many objects may be sent
    /// @param holdsDeletes whether deletions are not to be sent
    PendingExports(StepContext context, IdSet settled, ObjectLimit limit, boolean holdsDeletes) {
        this.context = context;
        this.settled = settled;
        this.limit = limit;
        this.holdsDeletes = holdsDeletes;
        partition = new PartitionObjects(context);
    }

    /// The objects of the next page that may be sent, which may be none of them.
    ///
    /// @param busy if the page has one of these, it has to wait
    /// @return empty at the end, and for a page that has to wait
    Optional<List<CsObject>> next(Transaction transaction, Set<CsObjectId> busy) {
        var ids = transaction.connectorSpace().awaitingExport(context.id(), position, PAGE);
        if (ids.isEmpty() || !Collections.disjoint(ids, busy)) {
            return Optional.empty();
        }
        var loaded = load(transaction, ids);
        var objects = ids.stream().map(loaded::get).toList();
        position = transaction.connectorSpace().exportPositionOf(context.id(), ids.getLast());
        var mine = new HashSet<>(partition.of(transaction, ids));
        mine.removeIf(id -> settled.contains(id.number()));
        return Optional.of(objects.stream()
                .filter(object -> mine.contains(object.id())
                        && !isHeldBack(object)
                        && limit.allows(object.id().number()))
                .toList());
    }

    private boolean isHeldBack(CsObject object) {
        return holdsDeletes
                && switch (object.tower().pendingExport()) {
                    case Delta.Delete _, Delta.DeleteAdd _ -> true;
                    case Delta.None _, Delta.Add _, Delta.Update _ -> false;
                };
    }

    /// Of large sets only what is to change, unless it is all of a set that is to go.
    private static Map<CsObjectId, CsObject> load(Transaction transaction, List<CsObjectId> ids) {
        var partly = transaction.connectorSpace().load(ids, Partly.about(Set.of(), Set.of()));
        boolean enough =
                partly.values().stream().allMatch(object -> object.tower().amendsLargeSets());
        return enough ? partly : transaction.connectorSpace().load(ids);
    }
}
