package org.syncline.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.syncline.store.DatabaseAddress;

/// An installation that has every object many times over, each with its values, links, errors and history: what pages
/// find in the database of a large organization. Made in the database, since an import and a synchronization of so
/// many would take most of an hour; nothing may be run on it.
record Multiplied(DatabaseAddress address) {

    private static final String TOP = "SELECT max(id) FROM %s";

    /// `@n`: which copy; `@cs`, `@mv`: how far the numbers of its objects are from the first ones.
    private static final List<String> COPIES = List.of(
            """
            INSERT INTO cs_object
            SELECT id + @cs, gen_random_uuid(), connector, type, CASE anchor WHEN '' THEN '' ELSE anchor || '.' || @n END,
                   path || ' ' || @n, regexp_replace(dn, '^((?:[^,\\\\]|\\\\.)+)', '\\1 ' || @n), state, pending_import,
                   pending_export, awaiting_confirmation, in_escrow, retry, fingerprint, staged_at
              FROM cs_object, @copies WHERE type <> 0
            """,
            """
            INSERT INTO cs_blob
            SELECT b.id + @cs, imported, synced, exported, escrowed, desired
              FROM cs_blob b JOIN cs_object o ON o.id = b.id AND o.type <> 0, @copies
            """,
            "INSERT INTO cs_link SELECT cs_id + @cs, mv_id + @mv, claims FROM cs_link, @copies",
            "INSERT INTO cs_ref SELECT owner + @cs, attribute, target, bits FROM cs_ref, @copies",
            "INSERT INTO mv_object SELECT id + @mv, gen_random_uuid(), type, due FROM mv_object, @copies",
            "INSERT INTO mv_blob SELECT id + @mv, content FROM mv_blob, @copies",
            "INSERT INTO mv_ref SELECT owner + @mv, attribute, target, due FROM mv_ref, @copies",
            """
            INSERT INTO find
            SELECT space, id + CASE space WHEN 0 THEN @mv ELSE @cs END, name || ' ' || @n,
                   CASE upn WHEN '' THEN '' ELSE @n || '.' || upn END, CASE mail WHEN '' THEN '' ELSE @n || '.' || mail END,
                   CASE account WHEN '' THEN '' ELSE account || @n END
              FROM find, @copies
            """,
            """
            INSERT INTO run_object
            SELECT run, step, counter, object + @cs, subject || ' ' || @n, detail
              FROM run_object, @copies WHERE run = (SELECT min(run) FROM run_object)
            """,
            """
            INSERT INTO run_change
            SELECT run, step, layer, object + CASE layer WHEN 1 THEN @mv ELSE @cs END, joined, subject || ' ' || @n, changes
              FROM run_change, @copies WHERE run = (SELECT min(run) FROM run_change)
            """,
            """
            INSERT INTO object_error
            SELECT object + @cs, phase, code, message, first_at, last_at, retry_count FROM object_error, @copies
            """,
            """
            INSERT INTO hold_object
            SELECT connector, guard, position + @n * 1000, subject || ' ' || @n, detail FROM hold_object, @copies
            """);

    /// What came before: a year of cycles, each with its runs, and what people did meanwhile.
    private static final List<String> YEAR = List.of("""
            INSERT INTO cycle (policy, started_by, started_at, ended_at, result)
            SELECT 'delta', 'scheduler', now() - n * interval '30 minutes', now() - n * interval '30 minutes', 'success'
              FROM generate_series(1, 17520) n
            """, """
            INSERT INTO run (connector, number, profile, started_by, started_at, ended_at, result, steps)
            SELECT c.number, 1000000 + n, 'Delta Import', 'scheduler', now() - n * interval '30 minutes',
                   now() - n * interval '30 minutes', 'success', 1
              FROM connector c, generate_series(1, 17520) n
            """, """
            INSERT INTO run_step (run, number, type, partition, started_at, ended_at, result, counters)
            SELECT id, 1, 'delta-import', '', started_at, ended_at, 'success', '{"stage-unchanged": 5}'
              FROM run WHERE number > 1000000
            """, """
            INSERT INTO audit (at, who, origin, action, subject, outcome)
            SELECT now() - n * interval '5 minutes', 'ann', '127.0.0.1', 'start a run', 'contoso', 'done'
              FROM generate_series(1, 100000) n
            """);

    /// @param objects how many there are in all connector spaces afterwards, at least
    void to(int objects) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            long now = number(connection, "SELECT count(*) FROM cs_object WHERE type <> 0");
            long copies = objects / now + 1;
            var by = new Numbers(
                    number(connection, TOP.formatted("cs_object")),
                    number(connection, TOP.formatted("mv_object")),
                    copies);
            for (var sql : COPIES) {
                run(connection, by.in(sql));
            }
            for (var sql : YEAR) {
                run(connection, sql);
            }
            run(connection, "ANALYZE");
        }
    }

    /// @param cs the greatest number in use
    private record Numbers(long cs, long mv, long copies) {

        String in(String sql) {
            return sql.replace("@copies", "generate_series(1, " + copies + ") n")
                    .replace("@cs", "n * " + cs)
                    .replace("@mv", "n * " + mv)
                    .replace("@n", "n");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
