package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ExportEntry;
import org.syncline.core.space.CsObject;
import org.syncline.store.Transaction;
import org.syncline.store.dropfile.DropLine;
import org.syncline.store.dropfile.DropWriter;

/// An export that only writes to a file what its first pass would send: nothing leaves, and everything stays pending.
/// References to what is not there yet are left out. The counters of an export count its lines (operations.md 3.5).
final class ExportDrop {

    private final StepContext context;
    private final StepReport report;
    private final ObjectLimit limit;
    private final PendingExports pending;
    private long count;

    ExportDrop(StepContext context, StepReport report) {
        this.context = context;
        this.report = report;
        limit = new ObjectLimit(context);
        pending = new PendingExports(context, new IdSet(), limit, false);
    }

    void run(DropWriter file) {
        for (var page = entries(); page.isPresent(); page = entries()) {
            page.get().forEach(entry -> file.write(DropEntries.written(entry)));
            count += page.get().size();
            report.done(page.get().size());
        }
        file.write(new DropLine.End("", count));
        limit.check();
    }

    private Optional<List<ExportEntry>> entries() {
        return context.database().in(transaction -> {
            var written = pending.next(transaction, Set.of()).map(objects -> entries(transaction, objects));
            context.keepDetails(transaction, report);
            return written;
        });
    }

    private List<ExportEntry> entries(Transaction transaction, List<CsObject> objects) {
        var page = ExportPage.of(transaction, objects);
        objects.stream()
                .mapToLong(page::held)
                .filter(held -> held > 0)
                .forEach(held -> report.counters().add("export-held-references", held));
        return page.escrowed(objects).stream()
                .map(object -> counted(object, page.entry(object)))
                .toList();
    }

    private ExportEntry counted(CsObject object, ExportEntry entry) {
        report.count(ExportRecord.counter(object, entry), object.id(), object.dn());
        return entry;
    }
}
