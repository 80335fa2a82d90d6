package org.syncline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.postgresql.PGStatement;

/// Writes many rows of a [BulkTable] at once, inside one transaction.
///
/// The statements are not prepared: a plan made while a table was small must not outlive it. And staged rows find
/// theirs by the index of the key: of a staging table the server knows nothing, takes it for a large one, and would
/// read all of the table that is changed. A page must not cost more the more objects there are. A few rows come
/// with the statement: making ready a staging table takes longer than that.
final class BulkWriter {

    private static final String BY_INDEX = "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; ";
    private static final String AS_USUAL = "; RESET enable_hashjoin; RESET enable_mergejoin";

    private static final int FEW = 16;

    private final Connection connection;
    private final Set<String> filled = new HashSet<>();

    BulkWriter(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    <R> void insert(BulkTable<R> table, Collection<R> rows) {
        if (rows.size() > FEW) {
            copy(table, table.copy(), rows);
        } else if (!rows.isEmpty()) {
            few(table, rows, table.insert(rows.size()), _ -> true);
        }
    }

    <R> void update(BulkTable<R> table, Collection<R> rows) {
        if (rows.size() > FEW) {
            stage(table, rows);
            execute(BY_INDEX + table.updateFromStaging() + AS_USUAL);
        } else if (!rows.isEmpty()) {
            few(table, rows, table.update(rows.size()), table.isUpdated());
        }
    }

    <R> void delete(BulkTable<R> table, Collection<R> rows) {
        if (rows.size() > FEW) {
            stage(table, rows);
            execute(BY_INDEX + table.deleteByStaging() + AS_USUAL);
        } else if (!rows.isEmpty()) {
            few(table, rows, table.delete(rows.size()), table.isKey());
        }
    }

    private <R> void few(BulkTable<R> table, Collection<R> rows, String sql, IntPredicate taken) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            var bound = new BoundRows(statement, taken);
            for (var row : rows) {
                bound.row();
                table.fields().write(row, bound);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(table.name(), e);
        }
    }

    private <R> void stage(BulkTable<R> table, Collection<R> rows) {
        execute(filled.add(table.name()) ? table.createStaging() : "DELETE FROM " + table.staging());
        copy(table, table.copyIntoStaging(), rows);
    }

    private <R> void copy(BulkTable<R> table, String sql, Collection<R> rows) {
        try {
            var copy = BinaryCopy.into(connection, sql);
            try {
                for (var row : rows) {
                    copy.row(table.width());
                    table.fields().write(row, copy);
                }
                copy.end();
            } finally {
                copy.cancel();
            }
        } catch (SQLException e) {
            throw failed(table.name(), e);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static DatabaseException failed(String what, SQLException e) {
        return new DatabaseException("writing failed (" + what + "): " + e.getMessage(), e);
    }
}
