package org.syncline.directory.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong on purpose, for tests of clients. Safe for threads; takes effect at the next request.
public final class Faults {

    private static final int NEVER = -1;

    private final AtomicInteger entriesBeforeBreak = new AtomicInteger(NEVER);
    private volatile boolean bindsRefused;
    private volatile boolean writesRefused;
    private volatile Duration delay = Duration.ZERO;
    private volatile Tampering tampering = Tampering.NONE;

    /// Breaks the connection, once, when the next search has sent that many entries.
    public void breakNextSearchAfter(int entries) {
        entriesBeforeBreak.set(entries);
    }

    /// Answers every sign-in with *invalid credentials*.
    public void refuseBinds(boolean refused) {
        bindsRefused = refused;
    }

    /// Answers every change with *busy*.
    public void refuseWrites(boolean refused) {
        writesRefused = refused;
    }

    /// Waits before it answers a request.
    public void delayRequests(Duration each) {
        delay = each;
    }

    /// Has a say in every answer to a search from now on. The directory itself stays as it is.
    public void tamper(Tampering with) {
        tampering = with;
    }

    public Tampering tampering() {
        return tampering;
    }

    public boolean bindsRefused() {
        return bindsRefused;
    }

    public boolean writesRefused() {
        return writesRefused;
    }

    /// Whether the connection is to break now; if so, only this time.
    public boolean breaksAfter(int sent) {
        return entriesBeforeBreak.compareAndSet(sent, NEVER);
    }

    public void waitAsTold() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
