package org.syncline.home;

import org.syncline.connector.ConnectorException;
import org.syncline.engine.Result;

/// What a program learns from the end of a command (commands.md 1).
public enum ExitCode {
    SUCCESS(0),
    USAGE(1),
    WARNINGS(2),
    ERRORS(3),
    STOPPED(4),
    NOT_STARTED(5),
    BUSY(6),
    /// Refused by a limit that protects a connected system.
    PROTECTED(7),
    DENIED(8),
    NOT_FOUND(9),
    UNREACHABLE(10);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// How a run ended (operations.md 4).
    public static ExitCode of(Result result) {
        return switch (result) {
            case SUCCESS -> SUCCESS;
            case COMPLETED_NO_OBJECTS, COMPLETED_WARNINGS, COMPLETED_TRANSIENT_OBJECTS -> WARNINGS;
            case COMPLETED_SYNC_ERRORS, COMPLETED_EXPORT_ERRORS, COMPLETED_DISCOVERY_ERRORS -> ERRORS;
            case STOPPED_DELETION_THRESHOLD_EXCEEDED,
                    STOPPED_CLEAR_THRESHOLD_EXCEEDED,
                    STOPPED_SOURCE_SHRUNK,
                    NO_START_STAGING_MODE -> PROTECTED;
            case STOPPED_ERROR_LIMIT,
                    STOPPED_OBJECT_LIMIT,
                    STOPPED_CONNECTIVITY,
                    STOPPED_USER_TERMINATION,
                    STOPPED_SERVER_SHUTDOWN,
                    STOPPED_DATABASE_CONNECTION_LOST,
                    STOPPED_UNEXPECTED_ERROR -> STOPPED;
            case NO_START_CONNECTION -> UNREACHABLE;
            case NO_START_CREDENTIALS -> DENIED;
            case NO_START_ALREADY_RUNNING -> BUSY;
            case NO_START_BAD_CONFIGURATION,
                    NO_START_PARTITION,
                    NO_START_FILE,
                    NO_START_FULL_IMPORT_REQUIRED,
                    NO_START_UNKNOWN_PROFILE -> NOT_STARTED;
        };
    }

    /// A connected system that did not do what was asked outside of a run.
    public static ExitCode of(ConnectorException.Reason reason) {
        return switch (reason) {
            case UNREACHABLE, UNTRUSTED, DROPPED, SEARCH -> UNREACHABLE;
            case CREDENTIALS, PERMISSION -> DENIED;
            case NO_PARTITION -> NOT_FOUND;
            case WATERMARK -> NOT_STARTED;
            case BAD_CONFIGURATION -> USAGE;
        };
    }
}
