package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportOutcome;

/// Sends batches one after another, on a thread of its own, while the answers to earlier ones are recorded and later
/// ones are stored.
final class ExportSending implements AutoCloseable {

    private final ExportChannel channel;
    private final TimeLimit limit;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("export").factory());

    /// @param limit how long the answer to one batch may take
    ExportSending(ExportChannel channel, TimeLimit limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /// A batch and what was answered to it.
    record Answered(ExportBatch batch, List<ExportOutcome> outcomes) {}

    /// What became of a page of batches.
    ///
    /// @param unsent batches that never left, as one before them failed: what became of that one is not known
    record Sent(List<Answered> answered, List<ExportBatch> unsent, Optional<RuntimeException> failure) {

        static final Sent NOTHING = new Sent(List.of(), List.of(), Optional.empty());

        /// Whether an answer is to be looked into at the connected system.
        boolean hasCollisions() {
            return answered.stream()
                    .flatMap(one -> one.outcomes().stream())
                    .anyMatch(ExportOutcome.Exists.class::isInstance);
        }

        long objects() {
            return answered.stream().mapToLong(one -> one.batch().size()).sum();
        }
    }

    Future<Sent> begin(List<ExportBatch> batches) {
        return thread.submit(() -> send(batches));
    }

    static Sent result(Future<Sent> sending) {
        try {
            return sending.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(
                    ConnectorException.Reason.DROPPED, "Stopped while waiting for an answer.", stopped);
        }
    }

    private Sent send(List<ExportBatch> batches) {
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < batches.size(); i++) {
            var batch = batches.get(i);
            try {
                answered.add(new Answered(
                        batch, limit.within("answer to a batch", () -> channel.send(batch.id(), batch.entries()))));
            } catch (RuntimeException failure) {
                return new Sent(answered, batches.subList(i + 1, batches.size()), Optional.of(failure));
            }
        }
        return new Sent(answered, List.of(), Optional.empty());
    }

    /// Waits for what is being sent: its answer may still be needed, and nobody else uses the channel meanwhile.
    @Override
    public void close() {
        thread.close();
    }
}
