package org.syncline.core.value;

import java.io.Serial;

/// Something asked for members of a set that were not loaded. Whoever loaded it loads all of it and asks again.
public final class NotLoadedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotLoadedException(String what) {
        super(what);
    }
}
