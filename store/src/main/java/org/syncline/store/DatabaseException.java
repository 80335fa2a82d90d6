package org.syncline.store;

import java.io.Serial;

/// The database could not do what was asked: not reached, refused, too old, out of space.
///
/// The message is for the operator: what happened, why, and what helps; never a secret.
public class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
