package org.syncline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Brings the tables to the version this program needs: runs the scripts of `db/migration` that have not run
/// yet, in order, all of them or none. A script that has run is never edited; a new one is added here.
final class Migrations {

    private static final List<String> SCRIPTS = List.of(
            "V001__connectors",
            "V002__connector_space",
            "V003__metaverse",
            "V004__search",
            "V005__runs",
            "V006__placeholders",
            "V009__memberships",
            "V010__holds",
            "V011__settled",
            "V012__accounts",
            "V013__large_sets",
            "V015__run_changes",
            "V020__cycles",
            "V021__scheduler",
            "V022__tokens",
            "V023__request_keys",
            "V024__run_durations",
            "V025__alert_next");

    /// Processes that start at once wait for the first of them.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(1400466499)";

    private static final String HISTORY = """
            CREATE TABLE IF NOT EXISTS schema_history (
                script     text PRIMARY KEY,
                digest     text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now()
            )
            """;

    private static final KeyedHash DIGEST = new KeyedHash(0, 0);

    private Migrations() {}

    static void run(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            handle.createQuery(LOCK).map((_, _) -> true).one();
            handle.execute(HISTORY);
            var applied = applied(handle);
            if (!SCRIPTS.containsAll(applied.keySet())) {
                throw new DatabaseException("the database was last used by a newer version of Syncline."
                        + " Use that version, or another database.");
            }
            for (var script : SCRIPTS) {
                apply(handle, script, applied);
            }
        });
    }

    private static void apply(Handle handle, String script, Map<String, String> applied) {
        var sql = text(script);
        var digest = digest(sql);
        var earlier = applied.get(script);
        if (earlier == null) {
            execute(handle, script, sql);
            handle.execute("INSERT INTO schema_history (script, digest) VALUES (?, ?)", script, digest);
        } else if (!earlier.equals(digest)) {
            throw new DatabaseException("the database was made by another build of Syncline: its script " + script
                    + " differs from this one's. Use that build, or another database.");
        }
    }

    private static void execute(Handle handle, String script, String sql) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException(
                    "the database cannot be brought to the version of this program: " + script + ": " + e.getMessage(),
                    e);
        }
    }

    private static Map<String, String> applied(Handle handle) {
        var applied = new HashMap<String, String>();
        handle.createQuery("SELECT script, digest FROM schema_history")
                .map((row, _) -> applied.put(row.getString(1), row.getString(2)))
                .list();
        return applied;
    }

    private static String text(String script) {
        try (var in = Migrations.class.getResourceAsStream("/db/migration/" + script + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no such script: " + script);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String sql) {
        var octets = sql.getBytes(UTF_8);
        return HexFormat.of().formatHex(DIGEST.of(octets, 0, octets.length).octets());
    }
}
