package org.syncline.store;

import java.sql.SQLException;
import java.util.Set;

/// Tells what the database does not accept from what it cannot do now.
final class Refusals {

    /// Classes of SQLSTATE: the data, a constraint, a limit of the server.
    private static final Set<String> OF_THE_CONTENT = Set.of("22", "23", "54");

    /// Classes of SQLSTATE that say that the database is not there any more: connection lost, resources, server
    /// stopped.
    private static final Set<String> OF_THE_SERVER = Set.of("08", "53", "57");

    private Refusals() {}

    /// The failure itself, unless it is about what was to be written, or the database is lost.
    static RuntimeException told(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5) {
                var kind = sql.getSQLState().substring(0, 2);
                if (OF_THE_CONTENT.contains(kind)) {
                    return new RefusedWriteException(
                            "the database refuses what is to be written: " + firstLine(sql), failed);
                }
                if (OF_THE_SERVER.contains(kind)) {
                    return new DatabaseException("the database was lost: " + firstLine(sql), failed);
                }
            }
        }
        return failed;
    }

    private static String firstLine(SQLException refusal) {
        return String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
    }
}
