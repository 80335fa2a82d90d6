package org.syncline.server.access;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.connector.ConnectorException;
import org.syncline.home.Refused;

/// What somebody of a directory may now: asked there every few minutes. While the directory cannot tell, what it said
/// last counts for a while.
final class Presence {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration ASKED_EVERY = Duration.ofMinutes(5);
    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final String SAID = Presence.class.getName();

    private final DirectoryAccounts directory;
    private final Clock clock;

    Presence(DirectoryAccounts directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// What the directory said.
    ///
    /// @param tried when it was asked last, whether or not it answered
    private record Said(Guest guest, Grants grants, Instant at, Instant tried) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /// @return nothing: the session ends
    Optional<Grants> grantsOf(Guest guest, HttpSession session) {
        var now = clock.instant();
        var said = Optional.ofNullable(session.getAttribute(SAID))
                .map(Said.class::cast)
                .filter(known -> known.guest().equals(guest));
        var fresh = said.filter(known -> known.tried().plus(ASKED_EVERY).isAfter(now))
                .or(() -> asked(guest, said, now));
        fresh.ifPresent(known -> session.setAttribute(SAID, known));
        return fresh.map(Said::grants);
    }

    private Optional<Said> asked(Guest guest, Optional<Said> before, Instant now) {
        try {
            return directory.grantsOf(guest).map(grants -> new Said(guest, grants, now, now));
        } catch (ConnectorException | Refused unusable) {
            LOG.warn("Nobody can tell what {} may: {}", guest.getName(), unusable.getMessage());
            return before.filter(said -> said.at().plus(BELIEVED).isAfter(now))
                    .map(said -> new Said(guest, said.grants(), said.at(), now));
        }
    }
}
