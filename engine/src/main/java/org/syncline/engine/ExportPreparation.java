package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ExportPosition;
import org.syncline.store.Partly;
import org.syncline.store.Transaction;

/// Takes what is pending, a page at a time, and stores what is about to be sent: in escrow, and in the journal.
///
/// A page is several batches in one transaction: what a batch costs does not depend on how little the connected
/// system takes at a time.
final class ExportPreparation {

    private static final int PAGE = 500;
    private static final int BATCH = 100;

    private final StepContext context;
    private final StepReport report;
    private final int batch;
    private final IdSet settled;
    private final IdSet counted;
    private final ObjectLimit limit;
    private final boolean holdsDeletes;
    private final PartitionObjects partition;
    private ExportPosition position = ExportPosition.START;
    private boolean goesOn = true;

    /// @param settled what is not to be sent in this step
    /// @param counted whose held references are counted
    /// @param limit how many objects may be sent
    /// @param holdsDeletes whether deletions are not to be sent
    ExportPreparation(
            StepContext context,
            StepReport report,
            int largestBatch,
            IdSet settled,
            IdSet counted,
            ObjectLimit limit,
            boolean holdsDeletes) {
        this.context = context;
        this.report = report;
        this.limit = limit;
        this.holdsDeletes = holdsDeletes;
        partition = new PartitionObjects(context);
        int wanted = context.options().batchSize();
        batch = Math.min(wanted > 0 ? wanted : BATCH, largestBatch);
        this.settled = settled;
        this.counted = counted;
    }

    /// The next batches to be sent; none if nothing more is pending, or if the next page has to wait.
    ///
    /// An object that is still being sent is pending again at once if references of it were held back. It has its
    /// turn when its answer is recorded, and its page with it.
    ///
    /// @param underWay what is being sent meanwhile
    List<ExportBatch> next(Transaction transaction, List<ExportBatch> underWay) {
        var busy = underWay.stream()
                .flatMap(one -> one.escrowed().stream().map(CsObject::id))
                .collect(Collectors.toSet());
        var batches = List.<ExportBatch>of();
        for (goesOn = true; goesOn && batches.isEmpty(); ) {
            batches = page(transaction, busy);
        }
        return batches;
    }

    /// None if nothing of the page can be sent.
    private List<ExportBatch> page(Transaction transaction, Set<CsObjectId> busy) {
        var ids = transaction.connectorSpace().awaitingExport(context.id(), position, PAGE);
        goesOn = !ids.isEmpty() && Collections.disjoint(ids, busy);
        if (!goesOn) {
            return List.of();
        }
        var objects = inOrder(ids, load(transaction, ids));
        position = ExportPosition.after(objects.getLast());
        var mine = new HashSet<>(partition.of(transaction, ids));
        mine.removeIf(id -> settled.contains(id.number()));
        return stored(
                transaction,
                objects.stream()
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

    /// They never left: pending again, as if nothing had been.
    void release(Transaction transaction, List<ExportBatch> unsent) {
        for (var one : unsent) {
            var released = one.escrowed().stream()
                    .map(object -> object.withTower(object.tower().afterRefusal()))
                    .toList();
            transaction.connectorSpace().save(byId(one.escrowed()), released);
            transaction.journal().close(one.id());
        }
    }

    private List<ExportBatch> stored(Transaction transaction, List<CsObject> objects) {
        var page = ExportPage.of(transaction, objects);
        var escrowed = new ArrayList<CsObject>();
        for (var object : objects) {
            long held = page.held(object);
            if (held > 0 && counted.add(object.id().number())) {
                report.counters().add("export-held-references", held);
            }
            var prepared = object.withTower(object.tower().beforeExport(page::isHeld));
            if (prepared.tower().isInEscrow()) {
                escrowed.add(prepared);
            }
        }
        transaction.connectorSpace().save(byId(objects), escrowed);
        var batches = new ArrayList<ExportBatch>();
        for (int from = 0; from < escrowed.size(); from += batch) {
            var part = escrowed.subList(from, Math.min(escrowed.size(), from + batch));
            var one = new ExportBatch(
                    UUID.randomUUID(), part, part.stream().map(page::entry).toList());
            transaction.journal().journal(one.id(), context.id(), ExportPage.ids(part));
            batches.add(one);
        }
        return batches;
    }

    /// Of large sets only what is to change, unless it is all of a set that is to go.
    private static Map<CsObjectId, CsObject> load(Transaction transaction, List<CsObjectId> ids) {
        var partly = transaction.connectorSpace().load(ids, Partly.about(Set.of(), Set.of()));
        boolean enough =
                partly.values().stream().allMatch(object -> object.tower().amendsLargeSets());
        return enough ? partly : transaction.connectorSpace().load(ids);
    }

    private static List<CsObject> inOrder(List<CsObjectId> ids, Map<CsObjectId, CsObject> objects) {
        return ids.stream().map(objects::get).toList();
    }

    private static Map<CsObjectId, CsObject> byId(List<CsObject> objects) {
        var byId = new TreeMap<CsObjectId, CsObject>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }
}
