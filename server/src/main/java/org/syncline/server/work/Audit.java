package org.syncline.server.work;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.syncline.store.AuditStore;

/// Writes down who did what (operations.md 14).
public final class Audit {

    private final EngineRoom room;

    public Audit(EngineRoom room) {
        this.room = room;
    }

    /// One query.
    public Page<AuditStore.Entry> entries(Stretch stretch) {
        long before = stretch.position(Long.MAX_VALUE);
        return room.database()
                .in(transaction -> Page.of(
                        transaction.audit().before(before, stretch.andOne()),
                        stretch.limit(),
                        AuditStore.Entry::number));
    }

    public void wrote(Authentication who, HttpServletRequest request, String action, String subject) {
        wrote(who.getName(), request.getRemoteAddr(), action, subject, "done");
    }

    public void wrote(String who, String origin, String action, String subject, String outcome) {
        room.database()
                .run(transaction -> transaction
                        .audit()
                        .add(new AuditStore.Entry(0, room.clock().instant(), who, origin, action, subject, outcome)));
    }
}
