package org.syncline.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The secret that lets one person make the first account: printed at the start of a server that has none,
/// good for an hour, known to this process only.
public final class Invitation {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int OCTETS = 32;

    private final Clock clock;
    private final String secret;
    private final Instant until;

    public Invitation(Clock clock) {
        var octets = new byte[OCTETS];
        new SecureRandom().nextBytes(octets);
        this.clock = clock;
        this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        this.until = clock.instant().plus(GOOD_FOR);
    }

    public String secret() {
        return secret;
    }

    /// Whether it is that one, and still good. Takes the same time whatever was said.
    public boolean accepts(String said) {
        boolean same =
                MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
        return same && clock.instant().isBefore(until);
    }
}
