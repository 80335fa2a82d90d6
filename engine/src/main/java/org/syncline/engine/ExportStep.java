package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.syncline.connector.Connector;
import org.syncline.connector.Export;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ExportPosition;
import org.syncline.store.Partly;
import org.syncline.store.Transaction;

/// Sends what is pending (engine.md 9, operations.md 2.5). Evaluates no rule.
///
/// What is sent stands in the escrowed layer, and the batch in the journal, before it leaves; the answer is
/// recorded in one transaction. References to what is not there yet wait for the next pass.
final class ExportStep {

    private static final int BATCH = 100;
    private static final int MOST_PASSES = 4;
    private static final Predicate<Result> COMPLETED = Result::isCompleted;
    private static final Predicate<Result> CUT_OFF = Set.of(
            Result.STOPPED_SERVER_SHUTDOWN,
            Result.STOPPED_CONNECTIVITY,
            Result.STOPPED_DATABASE_CONNECTION_LOST,
            Result.STOPPED_UNEXPECTED_ERROR)::contains;

    private final StepContext context;
    private final StepReport report;
    private final Set<CsObjectId> settled = new HashSet<>();
    private final Set<CsObjectId> counted = new HashSet<>();
    private boolean failures;

    ExportStep(StepContext context, StepReport report) {
        this.context = context;
        this.report = report;
    }

    void run() {
        context.refuseExportWhileStaging();
        ExportGuard.check(context);
        long pending = context.database()
                .in(transaction -> transaction.connectorSpace().pendingExportCounts(context.id()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        var recovery = new Recovery(context);
        boolean takeover = recovery.isNeeded() || wasCutOff();
        if (pending == 0 && !takeover) {
            return;
        }
        report.expect(pending);
        try (var connector = context.open();
                var channel = opened(connector, takeover)) {
            report.connected();
            recovery.run(
                    connector,
                    channel,
                    (batch, escrowed, entries, outcomes) ->
                            record(connector, batch, escrowed, entries, outcomes, "recovered"));
            settled.addAll(new BackOff(context, report).resting());
            failures |= !settled.isEmpty();
            sendAll(connector, channel);
            channel.complete();
        }
        if (failures) {
            report.atLeast(Result.COMPLETED_EXPORT_ERRORS);
        }
    }

    /// An export that was cut off may have left a session open even if all its answers had been recorded.
    private boolean wasCutOff() {
        return context.database()
                .in(transaction -> transaction
                        .runs()
                        .endedSince(
                                context.id(),
                                new RunStep.Export().code(),
                                Result.codes(CUT_OFF),
                                Result.codes(COMPLETED)));
    }

    private ExportChannel opened(Connector connector, boolean takeover) {
        return exporting(connector)
                .openExport(
                        context.connector().name(),
                        context.request(context.partitions().getFirst()).schema(),
                        takeover);
    }

    private Export exporting(Connector connector) {
        if (connector instanceof Export exporting) {
            return exporting;
        }
        throw new StepStopped(
                Result.NO_START_BAD_CONFIGURATION,
                "The connector '%s' cannot be written to. Take the export out of its run profile."
                        .formatted(context.connector().name()));
    }

    private void sendAll(Connector connector, ExportChannel channel) {
        boolean further = true;
        for (int pass = 0; further && pass < MOST_PASSES; pass++) {
            further = pass(connector, channel);
        }
    }

    /// One time through everything pending; true if another pass may get further.
    private boolean pass(Connector connector, ExportChannel channel) {
        boolean again = false;
        var position = ExportPosition.START;
        int size = Math.min(BATCH, channel.largestBatch());
        while (true) {
            var from = position;
            var ids = context.database()
                    .in(transaction -> transaction.connectorSpace().awaitingExport(context.id(), from, size));
            if (ids.isEmpty()) {
                return again;
            }
            var objects = inOrder(ids, load(ids));
            position = ExportPosition.after(objects.getLast());
            again |= send(connector, channel, objects);
        }
    }

    /// Of large sets only what is to change, unless it is all of a set that is to go.
    private Map<CsObjectId, CsObject> load(List<CsObjectId> ids) {
        return context.database().in(transaction -> {
            var partly = transaction.connectorSpace().load(ids, Partly.about(Set.of(), Set.of()));
            boolean enough =
                    partly.values().stream().allMatch(object -> object.tower().amendsLargeSets());
            return enough ? partly : transaction.connectorSpace().load(ids);
        });
    }

    /// Sends one batch; true if anything of it was not refused.
    private boolean send(Connector connector, ExportChannel channel, List<CsObject> objects) {
        var batch = UUID.randomUUID();
        var escrowed = new ArrayList<CsObject>();
        var entries = context.database().in(transaction -> escrow(transaction, batch, objects, escrowed));
        if (entries.isEmpty()) {
            return false;
        }
        var outcomes = channel.send(batch, entries);
        record(connector, batch, escrowed, entries, outcomes, "");
        report.done(entries.size());
        return outcomes.stream().anyMatch(outcome -> !(outcome instanceof ExportOutcome.Refused));
    }

    /// Stores what is about to be sent; what can only be sent later stays as it is.
    private List<ExportEntry> escrow(
            Transaction transaction, UUID batch, List<CsObject> objects, List<CsObject> escrowed) {
        var page = ExportPage.of(transaction, objects);
        for (var object : objects) {
            if (settled.contains(object.id())) {
                continue;
            }
            long held = page.held(object);
            if (held > 0 && counted.add(object.id())) {
                report.counters().add("export-held-references", held);
            }
            var prepared = object.withTower(object.tower().beforeExport(page::isHeld));
            if (prepared.tower().isInEscrow()) {
                escrowed.add(prepared);
            }
        }
        transaction.connectorSpace().save(byId(objects), escrowed);
        if (!escrowed.isEmpty()) {
            transaction.journal().journal(batch, context.id(), ExportPage.ids(escrowed));
        }
        return escrowed.stream().map(page::entry).toList();
    }

    /// Writes what became of a batch, all of it in one transaction.
    private void record(
            Connector connector,
            UUID batch,
            List<CsObject> escrowed,
            List<ExportEntry> entries,
            List<ExportOutcome> outcomes,
            String detail) {
        context.database().run(transaction -> {
            var recorded = new ExportRecord(transaction, context, report, outcomes, detail);
            for (int i = 0; i < escrowed.size(); i++) {
                switch (recorded.record(connector, escrowed.get(i), entries.get(i), outcomes.get(i))) {
                    case REFUSED -> {
                        failures = true;
                        settled.add(escrowed.get(i).id());
                    }
                    case DONE, AGAIN -> {}
                }
            }
            recorded.save();
            transaction.journal().close(batch);
            context.keepDetails(transaction, report.drain());
        });
    }

    private static List<CsObject> inOrder(List<CsObjectId> ids, Map<CsObjectId, CsObject> objects) {
        return ids.stream().map(objects::get).toList();
    }

    private static Map<CsObjectId, CsObject> byId(List<CsObject> objects) {
        var byId = new TreeMap<CsObjectId, CsObject>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }
}
