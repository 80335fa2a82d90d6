package org.syncline.journey.memory;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.journey.FreshDatabase;

/// Notes at which points a database is written: `step: table operation`. The tables of run history, of the
/// configuration and of the database's own account are left out: no state of an object is in them.
public final class WritesSeen {

    private static final List<String> OPERATIONS = List.of("insert", "update", "delete");

    private final FreshDatabase postgres;

    private WritesSeen(FreshDatabase postgres) {
        this.postgres = postgres;
    }

    public static WritesSeen in(FreshDatabase postgres) {
        postgres.execute("CREATE TABLE seen_writes (point text PRIMARY KEY)");
        for (var operation : OPERATIONS) {
            postgres.execute("""
                    CREATE FUNCTION see_%s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT FROM written) THEN
                        INSERT INTO seen_writes
                        SELECT replace(replace(type, 'full-', ''), 'delta-', '') || ': ' || TG_TABLE_NAME || ' %s'
                          FROM run_step WHERE ended_at IS NULL ORDER BY run DESC, number DESC LIMIT 1
                        ON CONFLICT DO NOTHING;
                    END IF; RETURN NULL; END $$""".formatted(operation, operation));
            for (var table : tables(postgres)) {
                postgres.execute("""
                        CREATE TRIGGER see_%s AFTER %s ON %s REFERENCING %s TABLE AS written
                        FOR EACH STATEMENT EXECUTE FUNCTION see_%s()""".formatted(
                                operation, operation, table, operation.equals("delete") ? "OLD" : "NEW", operation));
            }
        }
        return new WritesSeen(postgres);
    }

    public SortedSet<String> points() {
        return new TreeSet<>(postgres.texts("SELECT point FROM seen_writes"));
    }

    private static List<String> tables(FreshDatabase postgres) {
        return postgres.texts("""
                SELECT tablename FROM pg_tables
                 WHERE schemaname = 'public'
                   AND tablename !~ '^(run|schema_|configuration|installation|seen_|next_id|attribute_name|object_type|hold|staging)'
                 ORDER BY 1""");
    }
}
