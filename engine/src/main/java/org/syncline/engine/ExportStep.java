package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.syncline.connector.Connector;
import org.syncline.connector.Export;
import org.syncline.connector.ExportChannel;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.Transaction;

/// Sends what is pending (engine.md 9, operations.md 2.5). Evaluates no rule.
///
/// What is sent stands in the escrowed layer, and the batch in the journal, before it leaves; the answers are
/// recorded in one transaction while what follows is under way ([ExportPass]). References to what is not there yet wait
/// for the next pass.
final class ExportStep {

    private static final int MOST_PASSES = 4;
    private static final Predicate<Result> COMPLETED = Result::isCompleted;
    private static final Predicate<Result> CUT_OFF = Set.of(
            Result.STOPPED_SERVER_SHUTDOWN,
            Result.STOPPED_CONNECTIVITY,
            Result.STOPPED_DATABASE_CONNECTION_LOST,
            Result.STOPPED_UNEXPECTED_ERROR)::contains;

    private final StepContext context;
    private final StepReport report;
    private final UnaryOperator<ExportChannel> copies;
    private final IdSet settled = new IdSet();
    private final ObjectLimit limit;
    private boolean failures;

    /// @param copies the way into the connected system, with whoever listens
    ExportStep(StepContext context, StepReport report, UnaryOperator<ExportChannel> copies) {
        this.context = context;
        this.report = report;
        this.copies = copies;
        limit = new ObjectLimit(context);
    }

    void run() {
        context.refuseExportWhileStaging();
        var held = ExportGuard.check(context);
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
                    answered -> context.database().run(transaction -> {
                        record(transaction, connector, List.of(answered), "recovered");
                        context.keepDetails(transaction, report);
                    }));
            new BackOff(context, report).resting().forEach(object -> settled.add(object.number()));
            failures |= !settled.isEmpty();
            sendAll(connector, channel, held.isPresent());
            channel.complete();
        }
        held.ifPresent(why -> report.atLeast(Result.COMPLETED_WARNINGS, why));
        if (failures) {
            report.atLeast(Result.COMPLETED_EXPORT_ERRORS);
        }
        limit.check();
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
        var channel = exporting(connector)
                .openExport(
                        context.connector().name(),
                        context.request(context.partitions().getFirst()).schema(),
                        takeover);
        return copies.apply(channel);
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

    private void sendAll(Connector connector, ExportChannel channel, boolean holdsDeletes) {
        var counted = new IdSet();
        try (var sending =
                new ExportSending(channel, new TimeLimit(context.options().timeout()))) {
            boolean further = true;
            for (int pass = 0; further && pass < MOST_PASSES; pass++) {
                var pending = new PendingExports(context, settled, limit, holdsDeletes);
                var preparation = new ExportPreparation(context, report, channel.largestBatch(), pending, counted);
                further = new ExportPass(
                                context,
                                report,
                                preparation,
                                sending,
                                (transaction, answered) -> record(transaction, connector, answered, "")
                                        .forEach(refused -> settled.add(refused.number())))
                        .run();
            }
        }
    }

    /// Writes what became of a page of batches: once, however small they are.
    ///
    /// @return what was refused
    private List<CsObjectId> record(
            Transaction transaction, Connector connector, List<ExportSending.Answered> answered, String detail) {
        var outcomes = answered.stream().flatMap(one -> one.outcomes().stream()).toList();
        var recorded = new ExportRecord(transaction, context, report, outcomes, detail);
        var refused = new ArrayList<CsObjectId>();
        for (var one : answered) {
            var batch = one.batch();
            for (int i = 0; i < batch.size(); i++) {
                var object = batch.escrowed().get(i);
                var entry = batch.entries().get(i);
                switch (recorded.record(connector, object, entry, one.outcomes().get(i))) {
                    case REFUSED -> refused.add(object.id());
                    case DONE, AGAIN -> {}
                }
            }
        }
        failures |= !refused.isEmpty();
        recorded.save();
        transaction
                .journal()
                .close(answered.stream().map(one -> one.batch().id()).toList());
        return refused;
    }
}
