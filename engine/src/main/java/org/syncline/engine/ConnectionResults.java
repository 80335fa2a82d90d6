package org.syncline.engine;

import org.syncline.connector.ConnectorException;

/// Which result a step gets when its connected system fails, and what is noted of the connection (operations.md 4.1).
final class ConnectionResults {

    static final String SUCCESS = "success";

    private ConnectionResults() {}

    /// The connection result that run history keeps.
    static String code(ConnectorException.Reason reason) {
        return switch (reason) {
            case UNREACHABLE, UNTRUSTED, BAD_CONFIGURATION -> "failed-connection";
            case DROPPED -> "dropped-connection";
            case CREDENTIALS -> "failed-authentication";
            case PERMISSION -> "failed-permission";
            case SEARCH, NO_PARTITION -> "failed-search";
            case WATERMARK -> "warning-no-watermark";
        };
    }

    /// @param opened whether the connection stood already
    static Result of(ConnectorException.Reason reason, boolean opened) {
        return switch (reason) {
            case UNREACHABLE, UNTRUSTED, PERMISSION ->
                opened ? Result.STOPPED_CONNECTIVITY : Result.NO_START_CONNECTION;
            case CREDENTIALS -> Result.NO_START_CREDENTIALS;
            case DROPPED, SEARCH -> opened ? Result.STOPPED_CONNECTIVITY : Result.NO_START_CONNECTION;
            case NO_PARTITION -> Result.NO_START_PARTITION;
            case WATERMARK -> Result.NO_START_FULL_IMPORT_REQUIRED;
            case BAD_CONFIGURATION -> Result.NO_START_BAD_CONFIGURATION;
        };
    }
}
