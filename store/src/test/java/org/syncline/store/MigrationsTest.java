package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private final TestDatabase server = TestDatabase.fresh();
    private final Jdbi jdbi = Jdbi.create(
            server.address().url(), server.address().user(), server.address().password());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void every_script_runs_once() throws IOException {
        Migrations.run(jdbi);
        var first = history();
        Migrations.run(jdbi);

        try (var scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(first).isEqualTo(scripts.count());
        }
        assertThat(history()).isEqualTo(first);
    }

    @Test
    void a_script_that_is_new_runs_on_a_database_that_has_the_others() {
        Migrations.run(jdbi);
        execute("DELETE FROM schema_history WHERE script LIKE 'V006%'");
        execute("DROP INDEX cs_object_placeholder");

        Migrations.run(jdbi);

        execute("DROP INDEX cs_object_placeholder");
    }

    @Test
    void a_database_of_a_newer_program_is_left_alone() {
        Migrations.run(jdbi);
        execute("INSERT INTO schema_history (script, digest) VALUES ('V999__later', '')");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Migrations.run(jdbi))
                .withMessageContaining("newer version");
    }

    @Test
    void a_database_made_by_other_scripts_is_left_alone() {
        Migrations.run(jdbi);
        execute("UPDATE schema_history SET digest = 'other' WHERE script LIKE 'V002%'");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Migrations.run(jdbi))
                .withMessageContaining("V002__connector_space");
    }

    @Test
    void a_script_that_fails_leaves_nothing_behind() {
        execute("CREATE TABLE mv_object (id int)");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Migrations.run(jdbi))
                .withMessageContaining("V003__metaverse");
        assertThat(count("SELECT count(*) FROM pg_tables WHERE tablename IN ('cs_object', 'schema_history')"))
                .isZero();
    }

    private long history() {
        return count("SELECT count(*) FROM schema_history");
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }
}
