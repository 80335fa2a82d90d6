package org.syncline.server.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The token of programs that read metrics, as it is now.
///
/// @param stored where it is looked up; fails if others can read it
public record WatchSecret(Supplier<Optional<String>> stored) {

    private static final Logger LOG = LoggerFactory.getLogger(WatchSecret.class);

    /// Under this name it is stored in the home.
    public static final String NAME = "metrics";

    /// Nothing: none is stored, or it is no secret any more.
    Optional<String> token() {
        try {
            return stored.get();
        } catch (RuntimeException unusable) {
            LOG.warn("The token for metrics cannot be used: {}", unusable.getMessage());
            return Optional.empty();
        }
    }
}
