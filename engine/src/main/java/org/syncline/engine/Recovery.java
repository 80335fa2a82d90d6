package org.syncline.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.syncline.connector.Connector;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome.Accepted;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ObjectRead;
import org.syncline.connector.ReplayingChannel;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.CsObjectId;

/// Finds out what became of batches whose answer never arrived (DECISIONS 16, operations.md 2.6). Nothing else is
/// sent before it has.
///
/// A connected system that remembers batches is sent the same batch again; any other is asked for each object.
final class Recovery {

    /// Writes what became of a batch.
    interface Recorder {
        void record(ExportSending.Answered answered);
    }

    private final StepContext context;
    private final SequencedMap<UUID, List<CsObjectId>> open;

    Recovery(StepContext context) {
        this.context = context;
        open = context.database().in(transaction -> transaction.journal().open(context.id()));
    }

    boolean isNeeded() {
        return !open.isEmpty();
    }

    void run(Connector connector, ExportChannel channel, Recorder recorder) {
        open.forEach((batch, ids) -> {
            var waiting = inOrder(ids).stream()
                    .filter(object -> object.tower().isInEscrow())
                    .toList();
            boolean intact = waiting.size() == ids.size();
            if (channel instanceof ReplayingChannel && intact) {
                var entries = entries(waiting);
                recorder.record(new ExportSending.Answered(
                        new ExportBatch(batch, waiting, entries), channel.send(batch, entries)));
            } else {
                var arrived = waiting.stream()
                        .filter(object -> hasArrived(connector, object))
                        .toList();
                recorder.record(new ExportSending.Answered(
                        new ExportBatch(batch, arrived, entries(arrived)),
                        Collections.nCopies(arrived.size(), Accepted.PLAIN)));
            }
        });
    }

    /// Looks whether the connected system is as it was asked to be. If not, what is there is staged, as an import
    /// would, and what is still wanted is pending again.
    private boolean hasArrived(Connector connector, CsObject object) {
        if (!(connector instanceof ObjectRead reading) || !object.anchor().isKnown()) {
            save(object, object.withTower(object.tower().afterRefusal()));
            return false;
        }
        return reading.read(context.request(object.dn()), object.anchor(), object.dn())
                .map(seen -> isAsSent(object, seen))
                .orElseGet(() -> isGoneAsSent(object));
    }

    private boolean isAsSent(CsObject object, ImportEntry.Seen seen) {
        return context.database().in(transaction -> {
            var page = new StagingPage(transaction, context.id(), new KnownObjects.ByPage(context.id()));
            page.look(List.of(seen));
            var staged = Staging.seen(object, seen.anchor(), page.resolved(seen.object()));
            if (!(staged.confirmation() instanceof Staging.Confirmation.NotReimported)) {
                return true;
            }
            page.staged().write(transaction);
            transaction.connectorSpace().save(Map.of(object.id(), object), List.of(staged.object()));
            return false;
        });
    }

    private boolean isGoneAsSent(CsObject object) {
        if (object.tower().expected().isPresent()) {
            save(object, object.withTower(object.tower().afterImport(Hologram.ABSENT)));
            return false;
        }
        return true;
    }

    private void save(CsObject before, CsObject after) {
        context.database()
                .run(transaction -> transaction.connectorSpace().save(Map.of(before.id(), before), List.of(after)));
    }

    private List<ExportEntry> entries(List<CsObject> waiting) {
        return context.database().in(transaction -> {
            var page = ExportPage.of(transaction, waiting);
            return waiting.stream().map(page::entry).toList();
        });
    }

    private List<CsObject> inOrder(List<CsObjectId> ids) {
        var objects = context.database()
                .in(transaction -> transaction.connectorSpace().load(ids));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(objects.get(id)).stream())
                .toList();
    }
}
