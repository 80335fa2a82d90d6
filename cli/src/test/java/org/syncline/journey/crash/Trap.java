package org.syncline.journey.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.syncline.store.DatabaseAddress;

/// Holds the engine in the middle of a transaction: at its next statement of one kind on one table.
///
/// A trigger of the database waits for a lock that the trap holds; the product knows nothing of it.
final class Trap implements AutoCloseable {

    private final Connection connection;
    private final String table;

    private Trap(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /// @param statement `INSERT`, `UPDATE` or `DELETE`
    /// @param condition which rows, or `true`
    static Trap on(DatabaseAddress address, String statement, String table, String condition) {
        try {
            var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
            execute(connection, "SELECT pg_advisory_lock(4711)");
            execute(connection, """
                    CREATE OR REPLACE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END $$""");
            execute(
                    connection,
                    "CREATE TRIGGER trap AFTER %s ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION trap()"
                            .formatted(statement, table, condition));
            return new Trap(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitPrey() {
        Waiting.until("somebody in the trap on " + table, () -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted")) {
                return answer.next() && answer.getLong(1) > 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// Lets go of who is dead by now, and takes the trap away.
    @Override
    public void close() {
        try (connection) {
            execute(connection, "SELECT pg_advisory_unlock(4711)");
            execute(connection, "DROP TRIGGER trap ON " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
