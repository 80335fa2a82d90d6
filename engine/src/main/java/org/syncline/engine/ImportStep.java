package org.syncline.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.syncline.connector.Connector;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.FullImport;
import org.syncline.connector.Partition;
import org.syncline.connector.Watermark;
import org.syncline.core.sync.StageCounter;
import org.syncline.core.value.CsObjectId;

/// Reads a connected system into its connector space (engine.md 5, operations.md 2.3). Never touches the metaverse
/// but to have an MV object looked at again whose unsent object had to make way.
final class ImportStep {

    private static final int OBSOLETION_PAGE = 1000;
    private static final String DELETED = StageCounter.DELETE.code();
    /// What deletions are that a connected system tells of.
    static final String READ = "were read from";

    private final StepContext context;
    private final StepReport report;
    private final Reported reported;
    private final DropCopy.Maker copies;
    private final Gaps gaps;
    private final PageStaging staging;
    private final StepDeletions deletions;
    private final ImportPages.Shared shared;

    /// @param reported told of every object that the connected system shows, or that is found missing
    /// @param copies where its pages also go
    ImportStep(StepContext context, StepReport report, Reported reported, DropCopy.Maker copies) {
        this.context = context;
        this.report = report;
        this.reported = reported;
        this.copies = copies;
        gaps = new Gaps(report);
        staging = new PageStaging(report, gaps);
        deletions = new StepDeletions(context);
        var ids = new IdSupply(count -> context.database()
                .in(transaction -> transaction.connectorSpace().reserve(count).number()));
        shared = new ImportPages.Shared(
                context, report, reported, staging, ids, gaps, new ObjectLimit(context), deletions);
    }

    /// What no page mentions is gone afterwards, if the read was complete and found anything at all.
    void full(Connector connector) {
        if (!(connector instanceof FullImport importing)) {
            throw incapable(context, "a full import");
        }
        boolean wasRequired = new FullStepFlags(context.database()).fullImport(context.id());
        context.requireFullImport(true);
        var index = context.database()
                .in(transaction -> transaction.connectorSpace().index(context.id()));
        var known = new KnownObjects.FromIndex(index);
        report.expect(index.size());
        var watermarks = new TreeMap<Partition, Watermark>(Comparator.comparing(Partition::id));
        var empty = new EmptyPartitions(context);
        for (var partition : context.partitions()) {
            var request = context.request(partition);
            long before = staging.accepted();
            try (var reader = new ReadAhead(copies.copy(importing.readAll(request), partition));
                    var pages = new ImportPages(shared, known)) {
                pages.take(connector, request, reader);
                watermarks.put(partition, reader.watermark());
            }
            empty.read(partition, staging.accepted() - before);
        }
        var objection = empty.objection();
        if (gaps.any()) {
            incomplete();
        } else if (objection.isPresent()) {
            report.atLeast(Result.COMPLETED_NO_OBJECTS, objection.get());
        } else {
            var unseen =
                    context.database().in(transaction -> new PartitionObjects(context).of(transaction, index.unseen()));
            new ShrinkGuard(context, connector)
                    .check(unseen, context.isForAllPartitions() ? index.size() : staging.accepted() + unseen.size());
            deletions.check(report.counters().of(DELETED) + unseen.size(), READ);
            obsolete(unseen);
            tidy();
            watermarks.forEach(context::advance);
            context.requireFullImport(wasRequired && !context.isForAllPartitions());
        }
    }

    /// What changed since the watermark.
    void delta(Connector connector) {
        if (!(connector instanceof DeltaImport importing)) {
            throw incapable(context, "a delta import");
        }
        for (var partition : context.partitions()) {
            var request = context.request(partition);
            var since = context.since(partition);
            try (var reader = copies.copy(importing.readChanges(request, since), partition);
                    var pages = new ImportPages(shared, new KnownObjects.ByPage(context.id()))) {
                pages.take(connector, request, reader);
                if (!gaps.any()) {
                    context.advance(partition, reader.watermark());
                }
            }
        }
        if (gaps.any()) {
            incomplete();
        } else {
            tidy();
        }
    }

    private void incomplete() {
        report.atLeast(
                Result.COMPLETED_DISCOVERY_ERRORS,
                ("'%s' showed objects that could not be read or identified: %d. They are listed with what helps. Nothing"
                                + " was taken for deleted, and the watermark stays where it was.")
                        .formatted(context.connector().name(), gaps.count()));
    }

    private void tidy() {
        context.database().run(transaction -> transaction.connectorSpace().collectPlaceholders(context.id()));
        new TransientObjects(context).tell(report);
    }

    private void obsolete(List<CsObjectId> unseen) {
        for (int from = 0; from < unseen.size(); from += OBSOLETION_PAGE) {
            var page = unseen.subList(from, Math.min(unseen.size(), from + OBSOLETION_PAGE));
            context.database().run(transaction -> {
                var missing = new StagingPage(transaction, context.id(), new KnownObjects.ByPage(context.id()));
                missing.load(new HashSet<>(page));
                missing.loaded().stream()
                        .filter(object -> object.tower().imported().isPresent()
                                || object.tower().hasSentAdd())
                        .forEach(object -> {
                            staging.remove(object, missing);
                            reported.add(object.id());
                        });
                missing.staged().write(transaction);
                missing.tell(report.changes());
                context.keepDetails(transaction, report);
            });
            report.done(page.size());
        }
    }

    static StepStopped incapable(StepContext context, String what) {
        return new StepStopped(
                Result.NO_START_BAD_CONFIGURATION,
                "The connector '%s' cannot do %s. Take the step out of its run profile."
                        .formatted(context.connector().name(), what));
    }
}
