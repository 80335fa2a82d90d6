package org.syncline.home;

import java.io.Serial;

/// A command that cannot be done. The message is for the person who typed it: what is wrong, and what helps.
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ExitCode code;

    public Refused(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    public ExitCode code() {
        return code;
    }
}
