package org.syncline.cli;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Makes signing in to a test's own PostgreSQL cheap.
///
/// SCRAM has both sides hash the password 4,096 times, so that one that a person chose is costly to guess. Every run
/// of the engine signs in for its locks: that was a fifth of the Java code that journeys ran. Theirs is random.
final class QuickSignIn {

    private QuickSignIn() {}

    /// Has the server (16 or newer) store the same password with one round, from the next sign-in on.
    ///
    /// @param password without quotes
    static void at(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("SET scram_iterations = 1");
            statement.execute("ALTER ROLE CURRENT_USER PASSWORD '%s'".formatted(password));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
