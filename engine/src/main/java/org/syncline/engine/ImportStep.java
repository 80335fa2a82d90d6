package org.syncline.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.connector.Connector;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Partition;
import org.syncline.connector.Watermark;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.sync.StageCounter;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.RefusedWriteException;

/// Reads a connected system into its connector space (engine.md 5, operations.md 2.3). Never touches the metaverse
/// but to have an MV object looked at again whose unsent object had to make way.
final class ImportStep {

    private static final int OBSOLETION_PAGE = 1000;
    private static final String DELETED = StageCounter.DELETE.code();
    private static final String READ = "were read from";

    private final StepContext context;
    private final StepReport report;
    private final Reported reported;
    private final DropCopy.Maker copies;
    private final IdSupply ids;
    private final Gaps gaps;
    private final StagedCount count;
    private final ObjectLimit limit;
    private final StepDeletions deletions;
    private long accepted;

    /// @param reported told of every object that the connected system shows, or that is found missing
    /// @param copies where its pages also go
    ImportStep(StepContext context, StepReport report, Reported reported, DropCopy.Maker copies) {
        this.context = context;
        this.report = report;
        this.reported = reported;
        this.copies = copies;
        gaps = new Gaps(report);
        count = new StagedCount(report);
        limit = new ObjectLimit(context);
        deletions = new StepDeletions(context);
        ids = new IdSupply(count -> context.database()
                .in(transaction -> transaction.connectorSpace().reserve(count).number()));
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
            long before = accepted;
            try (var reader = new ReadAhead(copies.copy(importing.readAll(request), partition))) {
                stageAll(connector, request, reader, known);
                watermarks.put(partition, reader.watermark());
            }
            empty.read(partition, accepted - before);
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
                    .check(unseen, context.isForAllPartitions() ? index.size() : accepted + unseen.size());
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
            try (var reader = copies.copy(importing.readChanges(request, since), partition)) {
                stageAll(connector, request, reader, new KnownObjects.ByPage(context.id()));
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

    private void stageAll(Connector connector, ImportRequest request, ImportReader reader, KnownObjects known) {
        var wholes = new WholeObjects(context, connector, request);
        for (var page = reader.next(); page.isPresent(); page = reader.next()) {
            var entries = limit.take(wholes.complete(page.get()));
            int batch = context.options().batchSize() > 0 ? context.options().batchSize() : entries.size();
            for (int from = 0; from < entries.size(); from += batch) {
                stageAndSave(entries.subList(from, Math.min(entries.size(), from + batch)), known);
            }
            report.done(entries.size());
            limit.check();
        }
    }

    /// A page that the database refuses is done again object by object, and the culprit left out (DECISIONS 11).
    private void stageAndSave(List<ImportEntry> entries, KnownObjects known) {
        var mark = report.mark();
        long acceptedBefore = accepted;
        long gapsBefore = gaps.count();
        try {
            context.database().run(transaction -> {
                var staging = new StagingPage(transaction, context.id(), known, ids);
                stage(entries, staging, known);
                deletions.check(report, mark, report.counters().of(DELETED), READ);
                LeftOut.anchors(entries).forEach(anchor -> staging.idAt(anchor).ifPresent(reported::add));
                new Flapping(context, report).count(transaction);
                staging.save();
                staging.tell(report.changes());
                context.keepDetails(transaction, report);
            });
        } catch (RefusedWriteException refused) {
            report.reset(mark);
            accepted = acceptedBefore;
            gaps.reset(gapsBefore);
            context.database()
                    .run(transaction ->
                            known.restart(transaction.connectorSpace(), context.id(), LeftOut.anchors(entries)));
            if (entries.size() == 1) {
                var subject = LeftOut.subject(entries.getFirst());
                gaps.unstaged(subject, LeftOut.words(subject, refused));
            } else {
                entries.forEach(entry -> stageAndSave(List.of(entry), known));
            }
        }
    }

    /// Objects that share an anchor are left out before anything refers to their names.
    private void stage(List<ImportEntry> all, StagingPage page, KnownObjects known) {
        var contested = known.contested(all);
        var entries = all.stream()
                .filter(entry -> !(entry instanceof ImportEntry.Seen(var anchor, var object)
                        && leaveOut(contested, anchor, object)))
                .toList();
        contested.forEach(known::meet);
        page.look(entries);
        var placing = new Placing(page);
        placing.announce();
        var sightings = Sightings.of(entries, page, known);
        page.loadChanged(entries);
        page.load(sightings.touched());
        for (var entry : entries) {
            switch (entry) {
                case ImportEntry.Seen(var anchor, var _) -> seen(anchor, sightings, placing, known);
                case ImportEntry.Changed(var anchor, var changes) -> changed(anchor, changes, page, known);
                case ImportEntry.Gone(var anchor) -> gone(anchor, page);
                case ImportEntry.Hidden(var anchor) -> page.at(anchor).ifPresent(gaps::hidden);
                case ImportEntry.Unreadable(var subject, var code, var message) -> gaps.unread(subject, code, message);
                case ImportEntry.Filtered() -> report.count("filtered-objects");
            }
        }
    }

    private boolean leaveOut(Set<Anchor> contested, Anchor anchor, Hologram.Present object) {
        if (contested.contains(anchor)) {
            gaps.contested(object, anchor);
        }
        return contested.contains(anchor);
    }

    private void seen(Anchor anchor, Sightings sightings, Placing placing, KnownObjects known) {
        var object = sightings.object(anchor);
        if (!known.meet(anchor)) {
            gaps.unread(
                    object.dn().toString(),
                    "duplicate-object",
                    "%s was delivered twice in one full import; the second was dropped. Run the import again."
                            .formatted(object.dn()));
            return;
        }
        accepted++;
        if (sightings.isUnchanged(anchor) && placing.page().at(anchor).isEmpty()) {
            report.count(StageCounter.NO_CHANGE.code());
            return;
        }
        var staged = placing.staged(anchor, object);
        count.add(staged);
        placing.page().put(staged.object());
        known.meet(anchor);
        known.refers(staged.object().id(), object.attributes().values());
    }

    private void changed(Anchor anchor, Overlay.Amend changes, StagingPage page, KnownObjects objects) {
        accepted++;
        page.at(anchor).ifPresent(known -> {
            var says = new TreeMap<>(changes.says());
            says.replaceAll((_, say) -> page.resolved(say));
            var staged = Staging.changed(known, new Overlay.Amend(says));
            count.add(staged);
            page.put(staged.object());
            objects.refers(
                    known.id(), says.values().stream().map(Say::mentioned).toList());
        });
    }

    private void gone(Anchor anchor, StagingPage page) {
        var known = page.at(anchor)
                .filter(object -> object.tower().imported().isPresent()
                        || object.tower().expected().isPresent());
        if (known.isEmpty()) {
            report.count("filtered-deletes");
        } else {
            remove(known.get(), page);
        }
    }

    private void remove(CsObject object, StagingPage page) {
        var staged = Staging.gone(object);
        count.removed(staged, object);
        if (staged.object().isForgettable()) {
            page.forget(staged.object());
        } else {
            page.put(staged.object());
        }
    }

    private void obsolete(List<CsObjectId> unseen) {
        for (int from = 0; from < unseen.size(); from += OBSOLETION_PAGE) {
            var page = unseen.subList(from, Math.min(unseen.size(), from + OBSOLETION_PAGE));
            context.database().run(transaction -> {
                var staging = new StagingPage(transaction, context.id(), new KnownObjects.ByPage(context.id()));
                staging.load(new HashSet<>(page));
                staging.loaded().stream()
                        .filter(object -> object.tower().imported().isPresent()
                                || object.tower().hasSentAdd())
                        .forEach(object -> {
                            remove(object, staging);
                            reported.add(object.id());
                        });
                staging.save();
                staging.tell(report.changes());
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
