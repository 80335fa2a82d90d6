package org.syncline.journey.memory;

import org.syncline.journey.FreshDatabase;

/// Cuts an engine off at a write point, in the middle of its transaction: the database ends all its connections, with
/// them its locks. Once.
final class Cut {

    private final FreshDatabase postgres;
    private final String table;
    private boolean isOpen = true;

    private Cut(FreshDatabase postgres, String table) {
        this.postgres = postgres;
        this.table = table;
    }

    /// @param point as [WritePoints] names it
    static Cut at(FreshDatabase postgres, String point) {
        var words = point.split("[: ]+", -1);
        postgres.execute("""
                CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF (SELECT replace(replace(type, 'full-', ''), 'delta-', '')
                      FROM run_step WHERE ended_at IS NULL ORDER BY run DESC, number DESC LIMIT 1) = '%s' THEN
                    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
                      WHERE datname = current_database() AND pid <> pg_backend_pid();
                    PERFORM pg_terminate_backend(pg_backend_pid());
                END IF; RETURN NULL; END $$""".formatted(words[0]));
        postgres.execute("CREATE TRIGGER cut_off AFTER %s ON %s FOR EACH ROW EXECUTE FUNCTION cut_off()"
                .formatted(words[2], words[1]));
        return new Cut(postgres, words[1]);
    }

    boolean isOpen() {
        return isOpen;
    }

    /// It has happened; from now on nobody is cut off.
    void close() {
        isOpen = false;
        postgres.execute("DROP TRIGGER cut_off ON " + table);
    }
}
