package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.connector.Connector;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.core.sync.StageCounter;
import org.syncline.store.RefusedWriteException;
import org.syncline.store.Transaction;

/// Takes the pages of an import one after the other into the connector space: while one is written, the next is staged
/// in memory. What is asked of the store meanwhile waits until the page before is written, so every page is decided by
/// what was there after the one before.
///
/// A page that the database refuses is done again object by object, and the culprit left out (DECISIONS 11); what was
/// staged after it is staged anew.
final class ImportPages implements AutoCloseable {

    private final StepContext context;
    private final StepReport report;
    private final Reported reported;
    private final PageStaging staging;
    private final KnownObjects known;
    private final IdSupply ids;
    private final Gaps gaps;
    private final ObjectLimit limit;
    private final StepDeletions deletions;
    private final WriteBehind writer = new WriteBehind();
    private Optional<Page> written = Optional.empty();

    /// @param mark how far the import was before it
    private record Page(List<ImportEntry> entries, PageStaging.Mark mark) {}

    /// What all readings of one step share.
    ///
    /// @param reported told of every object that the connected system shows
    record Shared(
            StepContext context,
            StepReport report,
            Reported reported,
            PageStaging staging,
            IdSupply ids,
            Gaps gaps,
            ObjectLimit limit,
            StepDeletions deletions) {}

    ImportPages(Shared shared, KnownObjects known) {
        context = shared.context();
        report = shared.report();
        reported = shared.reported();
        staging = shared.staging();
        ids = shared.ids();
        gaps = shared.gaps();
        limit = shared.limit();
        deletions = shared.deletions();
        this.known = known;
    }

    /// All of it is written when this returns.
    void take(Connector connector, ImportRequest request, ImportReader reader) {
        var wholes = new WholeObjects(context, connector, request);
        for (var page = reader.next(); page.isPresent(); page = reader.next()) {
            if (wholes.mayAsk(page.get())) {
                settle();
            }
            var entries = limit.take(wholes.complete(page.get()));
            int batch = context.options().batchSize() > 0 ? context.options().batchSize() : entries.size();
            for (int from = 0; from < entries.size(); from += batch) {
                take(entries.subList(from, Math.min(entries.size(), from + batch)));
            }
            report.done(entries.size());
            limit.check();
        }
        settle();
    }

    /// Whoever stops an import, and whatever breaks it off: the page that was on its way is told as it went.
    @Override
    public void close() {
        try (writer) {
            settle();
        }
    }

    /// Stages these, and has them written.
    private void take(List<ImportEntry> entries) {
        try {
            var page = new Page(entries, staging.mark());
            var write = staged(page);
            writer.await();
            written = Optional.of(page);
            writer.begin(write);
        } catch (RefusedWriteException refused) {
            oneByOne(refused, entries);
            take(entries);
        } catch (StepStopped stopped) {
            settle();
            throw stopped;
        }
    }

    private Runnable staged(Page page) {
        var space = new Reading();
        var staging = new StagingPage(space, context.id(), known, ids);
        this.staging.stage(page.entries(), staging, known);
        deletions.check(
                report, page.mark().report(), report.counters().of(StageCounter.DELETE.code()), ImportStep.READ);
        LeftOut.anchors(page.entries()).forEach(anchor -> staging.idAt(anchor).ifPresent(reported::add));
        new Flapping(context, report).count(space);
        staging.tell(report.changes());
        var staged = staging.staged();
        var details = report.take();
        return () -> {
            if (!staged.isEmpty() || !details.isEmpty()) {
                context.database().run(transaction -> {
                    staged.write(transaction);
                    details.write(transaction, context.place());
                });
            }
        };
    }

    /// Nothing is on its way after that.
    private void settle() {
        try {
            writer.await();
        } catch (RefusedWriteException refused) {
            oneByOne(refused, List.of());
        }
    }

    /// The page that was on its way was refused.
    ///
    /// @param next what was staged since
    private void oneByOne(RefusedWriteException refused, List<ImportEntry> next) {
        var page = written.orElseThrow(() -> refused);
        written = Optional.empty();
        staging.reset(page.mark());
        var undone = new ArrayList<>(page.entries());
        undone.addAll(next);
        known.restart(new Reading(), context.id(), LeftOut.anchors(undone));
        if (page.entries().size() == 1) {
            var subject = LeftOut.subject(page.entries().getFirst());
            gaps.unstaged(subject, LeftOut.words(subject, refused));
        } else {
            page.entries().forEach(entry -> {
                take(List.of(entry));
                settle();
            });
        }
    }

    /// Sees what was staged before.
    private final class Reading implements StoreReading {

        @Override
        public <T> T ask(Function<Transaction, T> question) {
            writer.await();
            return context.database().in(question);
        }
    }
}
