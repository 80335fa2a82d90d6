package org.syncline.store;

import java.io.Serial;

/// The database took what was to be written for unacceptable: a text with a zero octet, a name too long for an index,
/// two objects in one place. Nothing of the transaction was kept; the same without the culprit may pass.
public final class RefusedWriteException extends DatabaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RefusedWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
