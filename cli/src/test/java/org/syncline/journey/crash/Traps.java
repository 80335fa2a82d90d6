package org.syncline.journey.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.syncline.store.DatabaseAddress;

/// Holds the engine at write points: after a statement has written its rows, before its transaction goes on.
///
/// Triggers of the database wait there for a lock that the traps hold; the product knows nothing of them. A point that
/// has caught somebody catches nobody any more.
final class Traps implements AutoCloseable {

    private static final int LOCK = 4712;
    private static final List<String> OPERATIONS = List.of("insert", "update", "delete");

    private final Connection connection;

    private Traps(Connection connection) {
        this.connection = connection;
    }

    /// @param points as [org.syncline.journey.memory.WritePoints] names them
    static Traps at(DatabaseAddress address, SortedSet<String> points) {
        try {
            var traps = new Traps(DriverManager.getConnection(address.url(), address.user(), address.password()));
            traps.execute("SELECT pg_advisory_lock(%d)".formatted(LOCK));
            traps.execute("CREATE TABLE trap (point text PRIMARY KEY)");
            for (var point : points) {
                traps.execute("INSERT INTO trap VALUES ('%s')".formatted(point));
            }
            traps.lay(points.stream()
                    .map(point -> point.split("[: ]+", -1)[1])
                    .distinct()
                    .toList());
            return traps;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lay(List<String> tables) {
        for (var operation : OPERATIONS) {
            execute("""
                    CREATE FUNCTION trap_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                    DECLARE here text;
                    BEGIN
                    IF EXISTS (SELECT FROM written) THEN
                        SELECT replace(replace(type, 'full-', ''), 'delta-', '') || ': ' || TG_TABLE_NAME || ' %1$s'
                          INTO here FROM run_step WHERE ended_at IS NULL ORDER BY run DESC, number DESC LIMIT 1;
                        IF EXISTS (SELECT FROM trap WHERE point = here) THEN
                            PERFORM set_config('application_name', 'trapped ' || here, false);
                            PERFORM pg_advisory_xact_lock(%2$d);
                        END IF;
                    END IF; RETURN NULL; END $$""".formatted(operation, LOCK));
            for (var table : tables) {
                execute("""
                        CREATE TRIGGER trap_%1$s AFTER %1$s ON %2$s REFERENCING %3$s TABLE AS written
                        FOR EACH STATEMENT EXECUTE FUNCTION trap_%1$s()""".formatted(operation, table, operation.equals("delete") ? "OLD" : "NEW"));
            }
        }
    }

    /// The point at which somebody is held.
    Optional<String> prey() {
        return texts("SELECT substr(application_name, 9) FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'trapped %' AND wait_event_type = 'Lock'"
                        + " AND datname = current_database()")
                .stream()
                .findFirst();
    }

    /// Lets go of who is dead by now; that point catches nobody any more.
    void forget(String point) {
        texts("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                + " WHERE application_name LIKE 'trapped %' AND datname = current_database()");
        execute("DELETE FROM trap WHERE point = '%s'".formatted(point));
    }

    private List<String> texts(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
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
