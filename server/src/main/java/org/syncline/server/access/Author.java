package org.syncline.server.access;

import java.time.Instant;
import org.syncline.store.AuditStore;

/// Who changes an account or a token, for the audit log.
///
/// @param origin from where: an address, or the terminal
public record Author(String who, String origin) {

    AuditStore.Entry did(Instant at, String action, String subject) {
        return new AuditStore.Entry(0, at, who, origin, action, subject, "done");
    }
}
