package org.syncline.engine;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.syncline.connector.Connector;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
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
        void record(UUID batch, List<CsObject> escrowed, List<ExportEntry> entries, List<ExportOutcome> outcomes);
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
            var objects = context.database()
                    .in(transaction ->
                            List.copyOf(transaction.connectorSpace().load(ids).values()));
            var waiting = objects.stream()
                    .filter(object -> object.tower().isInEscrow())
                    .toList();
            boolean intact = waiting.size() == ids.size();
            if (channel instanceof ReplayingChannel && intact) {
                resend(channel, batch, inOrder(ids, waiting), recorder);
            } else {
                waiting.forEach(object -> lookAt(connector, object));
                context.database().run(transaction -> transaction.journal().close(batch));
            }
        });
    }

    private void resend(ExportChannel channel, UUID batch, List<CsObject> waiting, Recorder recorder) {
        var entries = context.database().in(transaction -> {
            var page = ExportPage.of(transaction, waiting);
            return waiting.stream().map(page::entry).toList();
        });
        recorder.record(batch, waiting, entries, channel.send(batch, entries));
    }

    /// The read is an import of this one object: it settles what is expected, and what is still wanted is pending.
    private void lookAt(Connector connector, CsObject object) {
        context.database().run(transaction -> {
            var after = object.withTower(object.tower().afterRefusal());
            if (connector instanceof ObjectRead reading && object.anchor().isKnown()) {
                var there =
                        reading.read(context.request(context.partitions().getFirst()), object.anchor(), object.dn());
                var page = new StagingPage(transaction, context.id(), new KnownObjects.ByPage(context.id()));
                there.ifPresent(seen -> page.look(List.of(seen)));
                after = there.map(seen -> Staging.seen(object, seen.anchor(), page.resolved(seen.object()))
                                .object())
                        .orElseGet(() -> object.withTower(object.tower().afterImport(Hologram.ABSENT)));
                page.save();
            }
            transaction.connectorSpace().save(Map.of(object.id(), object), List.of(after));
        });
    }

    private static List<CsObject> inOrder(List<CsObjectId> ids, List<CsObject> objects) {
        return ids.stream()
                .flatMap(id -> objects.stream().filter(object -> object.id().equals(id)))
                .toList();
    }
}
