package org.syncline.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.syncline.store.DatabaseAddress;

/// How many rows of the spaces have been inserted, changed or deleted so far, as the server counts them. Run
/// history does not count.
record RowsWritten(DatabaseAddress address) {

    private static final String COUNT = """
            SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)
              FROM pg_stat_user_tables
             WHERE relname LIKE 'cs\\_%' OR relname LIKE 'mv\\_%' OR relname IN ('join_key', 'cs_find')
            """;

    long count() {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(COUNT)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the statistics of the server are not readable", e);
        }
    }
}
