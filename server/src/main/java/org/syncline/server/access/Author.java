package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.syncline.store.AuditStore;

/// Who changes an account or a token, for the audit log.
///
/// @param origin from where: an address, or the terminal
public record Author(String who, String origin) {

    /// Whoever asks for it here.
    public static Author of(Authentication who, HttpServletRequest request) {
        return new Author(who.getName(), request.getRemoteAddr());
    }

    AuditStore.Entry did(Instant at, String action, String subject) {
        return new AuditStore.Entry(0, at, who, origin, action, subject, "done");
    }
}
