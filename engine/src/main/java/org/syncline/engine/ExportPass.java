package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ExportOutcome;
import org.syncline.engine.ExportSending.Sent;
import org.syncline.store.Transaction;

/// One time through everything pending. While a page of batches is being sent, the answers to the page before are
/// recorded and the page after is stored, both in one transaction.
///
/// What is sent at any time is decided by what was recorded two pages ago, whatever took longer: the same objects
/// make the same batches.
final class ExportPass {

    /// Writes what became of a page of batches.
    interface Recorder {
        void record(Transaction transaction, List<ExportSending.Answered> answered);
    }

    private final StepContext context;
    private final StepReport report;
    private final ExportPreparation preparation;
    private final ExportSending sending;
    private final Recorder recorder;
    private boolean again;
    private Optional<StepStopped> stopped = Optional.empty();

    ExportPass(
            StepContext context,
            StepReport report,
            ExportPreparation preparation,
            ExportSending sending,
            Recorder recorder) {
        this.context = context;
        this.report = report;
        this.preparation = preparation;
        this.sending = sending;
        this.recorder = recorder;
    }

    /// @return whether another pass may get further
    boolean run() {
        var coming = advance(Sent.NOTHING, List.of());
        while (!coming.isEmpty()) {
            coming = throughPages(coming);
        }
        return again;
    }

    /// As long as one page follows the other.
    ///
    /// @return what follows when all of these are recorded
    private List<ExportBatch> throughPages(List<ExportBatch> first) {
        var leaving = first;
        var before = Sent.NOTHING;
        while (!leaving.isEmpty()) {
            if (before.hasCollisions()) { // to be looked into while nobody else talks to the connected system
                record(before);
                before = Sent.NOTHING;
            }
            var underWay = sending.begin(leaving);
            List<ExportBatch> coming;
            Sent sent;
            try {
                coming = advance(before, leaving);
            } finally {
                sent = ExportSending.result(underWay);
            }
            before = sent;
            if (sent.failure().isPresent()) {
                throw failed(sent, coming);
            }
            leaving = coming;
        }
        var next = advance(before, List.of());
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        return next;
    }

    /// Records what was answered and stores what is sent next.
    private List<ExportBatch> advance(Sent sent, List<ExportBatch> underWay) {
        progress(sent);
        return context.database().in(transaction -> {
            write(transaction, sent);
            return stopped.isPresent() ? List.of() : preparation.next(transaction, underWay);
        });
    }

    /// Who wants the run to stop waits for what is under way, and for nothing else.
    private void progress(Sent sent) {
        try {
            report.done(sent.objects());
        } catch (StepStopped person) {
            stopped = Optional.of(person);
        }
    }

    private void record(Sent sent) {
        progress(sent);
        context.database().run(transaction -> write(transaction, sent));
    }

    private void write(Transaction transaction, Sent sent) {
        if (!sent.answered().isEmpty()) {
            recorder.record(transaction, sent.answered());
            again |= sent.answered().stream()
                    .flatMap(answered -> answered.outcomes().stream())
                    .anyMatch(ExportPass::mayGetFurther);
            context.keepDetails(transaction, report);
        }
    }

    private static boolean mayGetFurther(ExportOutcome outcome) {
        return !(outcome instanceof ExportOutcome.Refused(var code, var _)) || code.equals(LostParent.CODE);
    }

    /// What was answered is recorded, what never left is pending again, and the batch without an answer stays in the
    /// journal for the next run.
    private RuntimeException failed(Sent sent, List<ExportBatch> coming) {
        var failure = sent.failure().orElseThrow();
        var unsent = new ArrayList<>(sent.unsent());
        unsent.addAll(coming);
        try {
            context.database().run(transaction -> {
                write(transaction, sent);
                preparation.release(transaction, unsent);
            });
        } catch (RuntimeException further) { // then the next run finds out about all of it
            failure.addSuppressed(further);
        }
        return failure;
    }
}
