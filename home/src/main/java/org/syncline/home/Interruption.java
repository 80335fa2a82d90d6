package org.syncline.home;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.store.Database;
import org.syncline.store.Run;

/// What happens when the process is to end while a session is open (Ctrl-C): the runs of this process stop at their
/// next
/// page, and then the session is released in order.
final class Interruption {

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final int RECENT = 50;
    private static final String PROCESS = ", process " + ProcessHandle.current().pid();

    private final Database database;
    private final Runnable release;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::interrupt);

    private Interruption(Database database, Runnable release) {
        this.database = database;
        this.release = release;
    }

    static Interruption of(Database database, Runnable release) {
        var interruption = new Interruption(database, release);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// Who started a run, as run history tells: that person, in this process.
    static String starter(String person) {
        return person + PROCESS;
    }

    /// Where this process runs, for people.
    static String place() {
        try {
            return InetAddress.getLocalHost().getHostName() + PROCESS;
        } catch (UnknownHostException _) {
            return "a machine without a name" + PROCESS;
        }
    }

    /// Releases the session in order.
    void close() {
        if (over.compareAndSet(false, true)) {
            try {
                release.run();
            } finally {
                released.countDown();
                forget();
            }
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            LOG.debug("The process is ending already.");
        }
    }

    private void interrupt() {
        try {
            if (stopOwnRuns() && released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.info("Nothing could be stopped.", unreachable);
        }
        close();
    }

    private boolean stopOwnRuns() {
        return database.in(transaction -> {
            var own = transaction.runs().latest(RECENT).stream()
                    .filter(run -> run.end() instanceof Run.End.Open)
                    .filter(run -> run.startedBy().endsWith(PROCESS))
                    .toList();
            own.forEach(run -> transaction.runs().requestStop(run.id()));
            return !own.isEmpty();
        });
    }
}
