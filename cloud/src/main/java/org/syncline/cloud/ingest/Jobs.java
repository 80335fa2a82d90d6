package org.syncline.cloud.ingest;

import java.time.Duration;
import org.syncline.cloud.store.Op;
import org.syncline.cloud.store.Session;
import org.syncline.cloud.store.Tenant;
import org.syncline.cloud.store.Writer;

/// What happens by itself as virtual time goes by (cloud-emulator.md 13).
public record Jobs(Tenant tenant) {

    private static final Duration BIN = Duration.ofDays(30);

    /// Runs all of them.
    public void run() {
        purgeDeleted();
        reapSessions();
        healQuarantine();
    }

    public int healQuarantine() {
        return tenant.write(QuarantineHealer::heal);
    }

    public int purgeDeleted() {
        return tenant.write(writer -> {
            var due = writer.state().deletedBefore(writer.now().minus(BIN));
            due.forEach(writer::purge);
            return due.size();
        });
    }

    public int reapSessions() {
        return tenant.write(Jobs::reap);
    }

    private static int reap(Writer writer) {
        var session = writer.state().session();
        if (session.id().isEmpty() || session.isAlive(writer.now())) {
            return 0;
        }
        writer.apply(new Op.Open(Session.NONE));
        return 1;
    }
}
