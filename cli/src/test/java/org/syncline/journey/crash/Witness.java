package org.syncline.journey.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.syncline.store.DatabaseAddress;

/// Sees in the database what the engine is doing, an instant before it is killed.
final class Witness implements AutoCloseable {

    /// The step that is being run; whether a transaction has written something that is not committed yet, or else
    /// whether a batch is on its way to a connected system.
    private static final String SCENE = """
            SELECT coalesce((SELECT s.type || ' ' || c.name
                               FROM run_step s JOIN run r ON r.id = s.run JOIN connector c ON c.number = r.connector
                              WHERE s.ended_at IS NULL AND s.run = (SELECT max(id) FROM run)), 'between two steps')
                || CASE WHEN EXISTS (SELECT FROM pg_stat_activity
                                      WHERE datname = current_database() AND backend_xid IS NOT NULL
                                        AND pid <> pg_backend_pid()) THEN ', a transaction has written'
                        WHEN EXISTS (SELECT FROM export_batch) THEN ', a batch is on its way'
                        ELSE '' END""";

    private final Connection connection;

    Witness(DatabaseAddress address) {
        try {
            connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String scene() {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(SCENE)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
