package org.syncline.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/// Somebody who signed in with an account of a directory, as the session remembers them.
///
/// @param id of the account in the directory, where it never changes
/// @param login the name to sign in with
record Guest(String directory, String id, String login) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /// `ann@contoso.com (contoso)`, which is no name that an account of ours can have.
    @Override
    public String getName() {
        return "%s (%s)".formatted(login, directory);
    }
}
