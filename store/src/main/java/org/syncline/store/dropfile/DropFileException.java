package org.syncline.store.dropfile;

import java.io.Serial;

/// A drop file that cannot be written, or be read on; the message names the file, the line and what helps.
public final class DropFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DropFileException(String message) {
        super(message);
    }

    DropFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
