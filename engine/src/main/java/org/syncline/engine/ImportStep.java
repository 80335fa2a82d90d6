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
import org.syncline.core.space.TransientName;
import org.syncline.core.sync.StageCounter;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.RefusedWriteException;
import org.syncline.store.SpaceIndex;

/// Reads a connected system into its connector space (engine.md 5, operations.md 2.3). Never touches the metaverse
/// but to have an MV object looked at again whose unsent object had to make way.
final class ImportStep {

    private static final int OBSOLETION_PAGE = 1000;

    private final StepContext context;
    private final StepReport report;
    private final IdSupply ids;
    private final Gaps gaps;
    private long accepted;

    ImportStep(StepContext context, StepReport report) {
        this.context = context;
        this.report = report;
        gaps = new Gaps(report);
        ids = new IdSupply(count -> context.database()
                .in(transaction -> transaction.connectorSpace().reserve(count).number()));
    }

    /// What no page mentions is gone afterwards, if the read was complete and found anything at all.
    void full(Connector connector) {
        if (!(connector instanceof FullImport importing)) {
            throw incapable("a full import");
        }
        context.requireFullImport(true);
        var index = context.database()
                .in(transaction -> transaction.connectorSpace().index(context.id()));
        var known = new KnownObjects.FromIndex(index);
        report.expect(index.size());
        var watermarks = new TreeMap<Partition, Watermark>(Comparator.comparing(Partition::id));
        for (var partition : context.partitions()) {
            var request = context.request(partition);
            try (var reader = new ReadAhead(importing.readAll(request))) {
                stageAll(connector, request, reader, known);
                watermarks.put(partition, reader.watermark());
            }
        }
        if (gaps.any()) {
            incomplete();
        } else if (accepted == 0) {
            report.atLeast(
                    Result.COMPLETED_NO_OBJECTS,
                    ("'%s' showed no object at all, so nothing was taken for deleted. Look at the selected containers"
                                    + " and object types, and at what the account may read; then run a full import.")
                            .formatted(context.connector().name()));
        } else {
            new ShrinkGuard(context, connector).check(index);
            obsolete(index);
            tidy();
            watermarks.forEach(context::advance);
            context.requireFullImport(false);
        }
    }

    /// What changed since the watermark.
    void delta(Connector connector) {
        if (!(connector instanceof DeltaImport importing)) {
            throw incapable("a delta import");
        }
        for (var partition : context.partitions()) {
            var request = context.request(partition);
            var since = context.watermark(partition)
                    .orElseThrow(() -> new StepStopped(
                            Result.NO_START_FULL_IMPORT_REQUIRED,
                            "There is no watermark of %s yet. Run a full import first.".formatted(partition.dn())));
            try (var reader = importing.readChanges(request, since)) {
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
    }

    private void stageAll(Connector connector, ImportRequest request, ImportReader reader, KnownObjects known) {
        var wholes = new WholeObjects(context, connector, request);
        for (var page = reader.next(); page.isPresent(); page = reader.next()) {
            var entries = wholes.complete(page.get());
            stageAndSave(entries, known);
            report.done(entries.size());
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
                staging.save();
                context.keepDetails(transaction, report.drain());
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
        count(staged);
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
            count(staged);
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
        count(staged, lastName(object));
        if (staged.object().isForgettable()) {
            page.forget(staged.object());
        } else {
            page.put(staged.object());
        }
    }

    /// The name under which an administrator knew it: it may have had to leave that to another.
    private static DistinguishedName lastName(CsObject object) {
        boolean isAside = object.dn().equals(TransientName.of(object.id()));
        return isAside && object.tower().imported() instanceof Hologram.Present present ? present.dn() : object.dn();
    }

    private void count(Staging.Staged staged) {
        count(staged, staged.object().dn());
    }

    private void count(Staging.Staged staged, DistinguishedName name) {
        var object = staged.object();
        if (staged.counter() == StageCounter.NO_CHANGE) {
            report.count(staged.counter().code());
        } else {
            report.count(staged.counter().code(), object.id(), name);
        }
        switch (staged.confirmation()) {
            case Staging.Confirmation.None() -> {}
            case Staging.Confirmation.Confirmed() -> report.count("export-confirmed", object.id(), name);
            case Staging.Confirmation.NotReimported(var attributes) -> {
                report.count("export-not-reimported", object.id(), name, attributes.toString());
                report.atLeast(Result.COMPLETED_WARNINGS);
            }
        }
    }

    private void obsolete(SpaceIndex index) {
        var unseen = index.unseen();
        for (int from = 0; from < unseen.size(); from += OBSOLETION_PAGE) {
            var page = unseen.subList(from, Math.min(unseen.size(), from + OBSOLETION_PAGE));
            context.database().run(transaction -> {
                var staging = new StagingPage(transaction, context.id(), new KnownObjects.ByPage(context.id()));
                staging.load(new HashSet<>(page));
                staging.loaded().stream()
                        .filter(object -> object.tower().imported().isPresent()
                                || object.tower().hasSentAdd())
                        .forEach(object -> remove(object, staging));
                staging.save();
                context.keepDetails(transaction, report.drain());
            });
            report.done(page.size());
        }
    }

    private StepStopped incapable(String what) {
        return new StepStopped(
                Result.NO_START_BAD_CONFIGURATION,
                "The connector '%s' cannot do %s. Take the step out of its run profile."
                        .formatted(context.connector().name(), what));
    }
}
