package org.syncline.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/// A token that was accepted, as the one who asks. What it does is written down under the name of its
/// account, and which token it was.
///
/// @param number of the token
/// @param until when it ends
record Bearer(String account, long number, Instant until) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /// `ann (token 7)`, which is no name that an account can have.
    @Override
    public String getName() {
        return "%s (token %d)".formatted(account, number);
    }
}
