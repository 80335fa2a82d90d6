package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Watermark;

/// Reads the next page, on a thread of its own, while the one before is staged. Never more than one page waits.
final class ReadAhead implements ImportReader {

    private final ImportReader reader;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("read ahead").factory());
    private Future<Optional<List<ImportEntry>>> coming;

    ReadAhead(ImportReader reader) {
        this.reader = reader;
        coming = thread.submit(reader::next);
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        var page = arrived();
        if (page.isPresent()) {
            coming = thread.submit(reader::next);
        }
        return page;
    }

    private Optional<List<ImportEntry>> arrived() {
        try {
            return coming.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(
                    ConnectorException.Reason.DROPPED, "Stopped while waiting for the next page.", stopped);
        }
    }

    @Override
    public Watermark watermark() {
        return reader.watermark();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        reader.close();
    }
}
