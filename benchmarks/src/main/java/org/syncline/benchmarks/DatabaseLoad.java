package org.syncline.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.syncline.store.DatabaseAddress;

/// What the database server has done so far: rows written, log written, time on a processor. Read by a connection of
/// its own, so that it does not disturb what is measured.
///
/// @param transaction the number of the transaction that looked: what later ones wrote is new
/// @param log octets of write-ahead log
/// @param processor of all server processes that live; nothing where the system does not tell
record DatabaseLoad(long transaction, long log, Duration processor) {

    private static final List<String> TABLES = List.of(
            "cs_object",
            "cs_blob",
            "cs_link",
            "cs_ref",
            "cs_set",
            "mv_object",
            "mv_blob",
            "mv_ref",
            "mv_set",
            "join_key",
            "find");

    static DatabaseLoad now(DatabaseAddress address) {
        try (var connection = connect(address)) {
            return new DatabaseLoad(
                    number(connection, "SELECT pg_current_xact_id()::text::bigint"),
                    number(connection, "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint"),
                    processor(number(connection, "SELECT pg_backend_pid()")));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell what it has done", e);
        }
    }

    /// How many rows of the spaces have been inserted or changed since; what was deleted does not count, nor does
    /// run history. Counted in the rows themselves, as the server's statistics come late.
    long rowsSince(DatabaseAddress address) {
        try (var connection = connect(address)) {
            long rows = 0;
            for (var table : TABLES) {
                rows += number(
                        connection, "SELECT count(*) FROM " + table + " WHERE xmin::text::bigint > " + transaction);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows that were written cannot be counted", e);
        }
    }

    private static Duration processor(long backend) {
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(server -> server.children()
                        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
