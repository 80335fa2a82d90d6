package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.Transaction;

/// Takes what is pending, a page at a time, and stores what is about to be sent: in escrow, and in the journal.
///
/// A page is several batches in one transaction: what a batch costs does not depend on how little the connected
/// system takes at a time.
final class ExportPreparation {

    private static final int BATCH = 100;

    private final StepContext context;
    private final StepReport report;
    private final int batch;
    private final IdSet counted;
    private final PendingExports pending;

    /// @param pending what is to be sent
    /// @param counted whose held references are counted
    ExportPreparation(StepContext context, StepReport report, int largestBatch, PendingExports pending, IdSet counted) {
        this.context = context;
        this.report = report;
        this.pending = pending;
        this.counted = counted;
        int wanted = context.options().batchSize();
        batch = Math.min(wanted > 0 ? wanted : BATCH, largestBatch);
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
        for (var page = pending.next(transaction, busy); page.isPresent(); page = pending.next(transaction, busy)) {
            var batches = stored(transaction, page.get());
            if (!batches.isEmpty()) {
                return batches;
            }
        }
        return List.of();
    }

    /// They never left: pending again, as if nothing had been.
    void release(Transaction transaction, List<ExportBatch> unsent) {
        for (var one : unsent) {
            var released = one.escrowed().stream()
                    .map(object -> object.withTower(object.tower().afterRefusal()))
                    .toList();
            transaction.connectorSpace().save(byId(one.escrowed()), released);
        }
        transaction.journal().close(unsent.stream().map(ExportBatch::id).toList());
    }

    private List<ExportBatch> stored(Transaction transaction, List<CsObject> objects) {
        var page = ExportPage.of(transaction, objects);
        for (var object : objects) {
            long held = page.held(object);
            if (held > 0 && counted.add(object.id().number())) {
                report.counters().add("export-held-references", held);
            }
        }
        var escrowed = page.escrowed(objects);
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

    private static Map<CsObjectId, CsObject> byId(List<CsObject> objects) {
        var byId = new TreeMap<CsObjectId, CsObject>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }
}
