package org.syncline.benchmarks;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Counts the statements that this process sends to PostgreSQL, as its driver logs them. Slow; not while measuring.
final class StatementCount extends Handler implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicLong sent = new AtomicLong();
    private final TreeMap<String, Long> kinds = new TreeMap<>();

    private StatementCount() {}

    static StatementCount begin() {
        var count = new StatementCount();
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.ALL);
        DRIVER.addHandler(count);
        return count;
    }

    long sent() {
        return sent.get();
    }

    /// How often each statement was prepared on the fly: those that are sent often are prepared once and for all
    /// after their fifth time, and do not appear again.
    synchronized SortedMap<String, Long> kinds() {
        return new TreeMap<>(kinds);
    }

    @Override
    public void publish(LogRecord message) {
        var text = message.getMessage().strip();
        if (text.startsWith("FE=> Execute") || text.startsWith("FE=> Query") || text.startsWith("FE=> SimpleQuery")) {
            sent.incrementAndGet();
        }
        var parameters = message.getParameters();
        if (text.startsWith("FE=> Parse") && parameters != null && parameters.length > 1) {
            count(String.valueOf(parameters[1]).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }
    }

    private synchronized void count(String statement) {
        kinds.merge(statement, 1L, Long::sum);
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(Level.INFO);
    }
}
