package org.syncline.server.work;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database answers. Asked at most once a second, and not waited for longer than two.
public final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Executor ASIDE = Thread.ofVirtual().name("health")::start;

    private final EngineRoom room;
    private Instant asked = Instant.MIN;
    private boolean answers;

    public Health(EngineRoom room) {
        this.room = room;
    }

    public synchronized boolean isReady() {
        var now = room.clock().instant();
        if (asked.plus(FRESH).isBefore(now)) {
            answers = ask();
            asked = room.clock().instant();
        }
        return answers;
    }

    private boolean ask() {
        var answer = CompletableFuture.supplyAsync(
                () -> room.database()
                        .in(transaction -> transaction.configuration().latestNumber() >= 0),
                ASIDE);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException silent) {
            LOG.warn("The database does not answer: {}", String.valueOf(silent.getMessage()));
            return false;
        }
    }
}
