package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.FULL_IMPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Cycle;

/// A full import that finds nothing new writes nothing: not one row of any connector space.
class RepeatedFullImportTest {

    /// Every table of what is known of objects; history, watermarks and flags are the run's own.
    private static final List<String> TABLES = List.of(
            "cs_object",
            "cs_blob",
            "cs_link",
            "cs_ref",
            "cs_set",
            "join_key",
            "find",
            "mv_object",
            "mv_blob",
            "mv_ref",
            "mv_set",
            "object_error",
            "run_object");

    @Test
    void a_full_import_that_finds_nothing_new_writes_no_row() {
        try (var world = World.inMemory(SampleOrganization.standard())) {
            world.run(AD, FULL_IMPORT);
            watch(world.postgres);

            var again = world.run(AD, FULL_IMPORT);

            assertThat(Played.outcome(again).counters().all()).containsExactly(entry("stage-no-change", 244L));
            assertThat(written(world.postgres)).isEmpty();
        }
    }

    @Test
    void nor_does_one_of_what_was_synchronized_and_exported() {
        try (var world = World.settled()) {
            world.cycle(Cycle.Policy.DELTA);
            watch(world.postgres);

            assertThat(Played.outcome(world.run(AD, FULL_IMPORT)).counters().all())
                    .containsExactly(entry("stage-no-change", 20L));
            assertThat(Played.outcome(world.run(CLOUD, FULL_IMPORT)).counters().all())
                    .containsExactly(entry("stage-no-change", 32L));
            assertThat(written(world.postgres)).isEmpty();

            world.directory.put(world.followers().getFirst().dn(), "title", "Promoted");
            world.run(AD, FULL_IMPORT);
            assertThat(written(world.postgres)).contains("UPDATE cs_object 1", "UPDATE cs_blob 1");
        }
    }

    /// Has the database note every row that is written: exact, and at once, which its statistics are not.
    private static void watch(FreshDatabase postgres) {
        postgres.execute("""
                CREATE TABLE written (operation text, place text);
                CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO written VALUES (TG_OP, TG_TABLE_NAME);
                    RETURN NULL;
                END $$;
                """);
        TABLES.forEach(table -> postgres.execute(
                "CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION note()"
                        .formatted(table)));
    }

    private static List<String> written(FreshDatabase postgres) {
        return postgres.texts(
                "SELECT operation || ' ' || place || ' ' || count(*) FROM written GROUP BY operation, place");
    }
}
