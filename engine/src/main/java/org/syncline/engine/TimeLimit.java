package org.syncline.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.syncline.connector.ConnectorException;

/// Waits so long for a connected system and no longer; zero is for ever. What was asked may still be done.
record TimeLimit(Duration limit) {

    /// @param what is asked: `the answer to a batch`
    /// @throws ConnectorException if it takes longer
    <T> T within(String what, Supplier<T> work) {
        if (limit.isZero()) {
            return work.get();
        }
        var task = new FutureTask<>(work::get);
        Thread.ofVirtual().name("within " + limit).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new ConnectorException(
                    ConnectorException.Reason.DROPPED,
                    "No %s came within %d seconds, the timeout of this step. Run the step again; if it happens again, raise it."
                            .formatted(what, limit.toSeconds()),
                    late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(
                    ConnectorException.Reason.DROPPED, "Stopped while waiting for %s.".formatted(what), stopped);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(broken);
        }
    }
}
