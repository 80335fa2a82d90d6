package org.syncline.server.work;

import org.syncline.home.ExitCode;

/// The HTTP status that says what the exit code of a command says.
public final class Statuses {

    private Statuses() {}

    public static int of(ExitCode code) {
        return switch (code) {
            case SUCCESS, WARNINGS -> 200;
            case USAGE -> 400;
            case DENIED -> 403;
            case NOT_FOUND -> 404;
            case BUSY, NOT_STARTED, PROTECTED -> 409;
            case UNREACHABLE -> 502;
            case ERRORS, STOPPED -> 500;
        };
    }
}
