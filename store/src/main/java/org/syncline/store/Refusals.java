package org.syncline.store;

import java.sql.SQLException;
import java.util.Set;

/// Tells what the database does not accept from what it cannot do now.
final class Refusals {

    /// Classes of SQLSTATE: the data, a constraint, a limit of the server.
    private static final Set<String> OF_THE_CONTENT = Set.of("22", "23", "54");

    private Refusals() {}

    /// The failure itself, unless it is about what was to be written.
    static RuntimeException told(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && OF_THE_CONTENT.contains(sql.getSQLState().substring(0, 2))) {
                return new RefusedWriteException(
                        "the database refuses what is to be written: " + firstLine(sql), failed);
            }
        }
        return failed;
    }

    private static String firstLine(SQLException refusal) {
        return String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
    }
}
