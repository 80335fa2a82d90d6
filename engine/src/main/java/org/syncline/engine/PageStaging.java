package org.syncline.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.connector.ImportEntry;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.sync.StageCounter;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;

/// Decides what becomes of the objects that a page of an import tells of (engine.md 5), and counts it.
final class PageStaging {

    private final StepReport report;
    private final Gaps gaps;
    private final StagedCount count;
    private long accepted;

    PageStaging(StepReport report, Gaps gaps) {
        this.report = report;
        this.gaps = gaps;
        count = new StagedCount(report);
    }

    /// How many objects were shown and taken.
    long accepted() {
        return accepted;
    }

    /// How far the import was before a page.
    record Mark(StepReport.Mark report, long gaps, long accepted) {}

    Mark mark() {
        return new Mark(report.mark(), gaps.count(), accepted);
    }

    /// The page was not written: what it told did not happen.
    void reset(Mark mark) {
        report.reset(mark.report());
        gaps.reset(mark.gaps());
        accepted = mark.accepted();
    }

    /// Objects that share an anchor are left out before anything refers to their names.
    void stage(List<ImportEntry> all, StagingPage page, KnownObjects known) {
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

    /// The connected system does not show the object any more.
    void remove(CsObject object, StagingPage page) {
        var staged = Staging.gone(object);
        count.removed(staged, object);
        if (staged.object().isForgettable()) {
            page.forget(staged.object());
        } else {
            page.put(staged.object());
        }
    }
}
