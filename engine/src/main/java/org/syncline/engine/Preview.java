package org.syncline.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.syncline.core.function.Moment;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.Explaining;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.Database;

/// What a synchronization of one object would do: the run without the save (engine.md 15).
public final class Preview {

    private final Database database;
    private final Installed installed;
    private final Clock clock;

    public Preview(Database database, Installed installed, Clock clock) {
        this.database = database;
        this.installed = installed;
        this.clock = clock;
    }

    /// What would become of the object.
    ///
    /// @param outcome as the run would save it
    /// @param before the CS objects of the group as they are, where they exist already
    /// @param why as the evaluation itself tells it
    public record Seen(CsObject object, Outcome outcome, SortedMap<CsObjectId, CsObject> before, Explanation why) {

        /// What would become pending for each changed CS object of another connector.
        public List<Change> exports() {
            if (!(outcome instanceof Outcome.Settled settled)) {
                return List.of();
            }
            return settled.changed().values().stream()
                    .filter(changed -> !changed.id().equals(object.id()))
                    .filter(changed -> !changed.tower().pendingExport().isNone())
                    .map(changed -> new Change(changed, changed.tower().pendingExport()))
                    .toList();
        }

        /// Whether anything would be saved.
        public boolean isPossible() {
            return outcome instanceof Outcome.Settled;
        }

        public Optional<MvObject> mvObject() {
            return outcome instanceof Outcome.Settled settled
                            && settled.metaverse() instanceof Outcome.Metaverse.Kept(var kept)
                    ? Optional.of(kept)
                    : Optional.empty();
        }
    }

    /// A CS object and what would be sent of it.
    public record Change(CsObject object, Delta delta) {}

    /// Empty: there is no such object.
    public Optional<Seen> of(CsObjectId id) {
        return database.in(transaction -> {
            var page = new SyncPage(transaction, installed, true);
            page.load(List.of(id));
            return page.object(id).map(object -> seen(object, page));
        });
    }

    private Seen seen(CsObject object, SyncPage page) {
        var moment = new Moment(clock.instant(), RandomGenerator.getDefault());
        var unsaved = new long[] {-1};
        var explaining = new Explaining(installed.landscape());
        var work = new ObjectSync(
                new Synchronization(installed.landscape(), explaining),
                page,
                new IdSupply(_ -> unsaved[0] -= 10_000),
                new IdSupply(_ -> unsaved[0] -= 10_000),
                moment);
        work.prepare(List.of(object), true);
        var outcome = work.synchronize(object, true);
        var before = new TreeMap<CsObjectId, CsObject>();
        if (outcome instanceof Outcome.Settled settled) {
            settled.changed().keySet().forEach(id -> page.object(id).ifPresent(found -> before.put(id, found)));
        }
        return new Seen(object, outcome, before, explaining.of(object, outcome, page.references()));
    }
}
