package org.syncline.journey.memory;

import java.util.List;
import org.syncline.journey.FreshDatabase;

/// Counts the rows that are written, table by table, those of run history left out.
final class RowsTouched implements AutoCloseable {

    private static final List<String> OPERATIONS = List.of("INSERT", "UPDATE", "DELETE");

    private final FreshDatabase postgres;
    private final List<String> tables;

    RowsTouched(FreshDatabase postgres) {
        this.postgres = postgres;
        tables = postgres.texts("""
                SELECT tablename FROM pg_tables
                 WHERE schemaname = 'public' AND tablename !~ '^(run|migration|schema)'
                 ORDER BY 1""");
        postgres.execute("CREATE UNLOGGED TABLE IF NOT EXISTS touched_rows (named text, operation text, count bigint)");
        postgres.execute("TRUNCATE touched_rows");
        for (var operation : OPERATIONS) {
            var which = operation.equals("DELETE") ? "OLD" : "NEW";
            postgres.execute("""
                    CREATE OR REPLACE FUNCTION count_%s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    INSERT INTO touched_rows SELECT TG_TABLE_NAME, TG_OP, count(*) FROM written; RETURN NULL; END $$""".formatted(operation));
            for (var table : tables) {
                postgres.execute("""
                        CREATE TRIGGER count_%s AFTER %s ON %s REFERENCING %s TABLE AS written
                        FOR EACH STATEMENT EXECUTE FUNCTION count_%s()""".formatted(operation, operation, table, which, operation));
            }
        }
    }

    long count() {
        return postgres.number("SELECT coalesce(sum(count), 0) FROM touched_rows");
    }

    /// What was written where, for people.
    List<String> told() {
        return postgres.texts("""
                SELECT named || ' ' || lower(operation) || ' ' || sum(count)
                  FROM touched_rows WHERE count > 0 GROUP BY named, operation ORDER BY 1""");
    }

    @Override
    public void close() {
        for (var table : tables) {
            OPERATIONS.forEach(
                    operation -> postgres.execute("DROP TRIGGER count_%s ON %s".formatted(operation, table)));
        }
        postgres.execute("DROP TABLE touched_rows");
    }
}
