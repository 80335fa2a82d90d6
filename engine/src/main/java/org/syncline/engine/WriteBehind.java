package org.syncline.engine;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes one page, on a thread of its own, while the next is staged. Never more than one is on its way, and what is
/// asked of the store sees it written.
final class WriteBehind implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("write behind").factory());
    private Optional<Future<?>> writing = Optional.empty();

    /// Nothing else may be on its way.
    void begin(Runnable write) {
        if (writing.isPresent()) {
            throw new IllegalStateException("a page is being written");
        }
        writing = Optional.of(thread.submit(write));
    }

    /// Waits until the page is written, if one is on its way, and throws what that came to.
    void await() {
        var before = writing;
        writing = Optional.empty();
        before.ifPresent(WriteBehind::end);
    }

    /// Whoever interrupts does not cut off what is being written: it is as long as a page.
    private static void end(Future<?> write) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    write.get();
                    return;
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(failed);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
