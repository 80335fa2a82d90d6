package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.DELTA_SYNC;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.SMALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.directory.Person;
import org.syncline.engine.Result;

/// One object that the database does not accept does not stop the others of its page (DECISIONS 11).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadObjectTest {

    private final World<MemoryDirectory> world = World.settled();

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    @Order(1)
    void an_import_leaves_it_out_by_name_and_stages_the_others() {
        hire("Bad Apple", "Good Pear", "Good Plum");
        world.followers().subList(0, 3).forEach(person -> world.directory.put(person.dn(), "title", "Other"));
        refuse("find", "NEW.name LIKE 'bad apple%'");

        var run = world.run(AD, FULL_IMPORT);

        var outcome = Played.outcome(run);
        assertThat(run.result()).as(outcome.message()).isEqualTo(Result.COMPLETED_DISCOVERY_ERRORS);
        assertThat(outcome.counters().all())
                .isEqualTo(Map.of(
                        "stage-failure", 1L,
                        "stage-add", 2L,
                        "stage-update", 3L,
                        "stage-no-change", SMALL - 3L));
        assertThat(outcome.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("staging-error");
            assertThat(error.subject()).startsWith("CN=Bad Apple");
            assertThat(error.message()).contains("left out", "the database refuses", "not this one");
        });
        assertThat(world.pendingDeletes()).isZero();

        accept("find");
        assertThat(Played.outcome(world.run(AD, FULL_IMPORT)).counters().all())
                .isEqualTo(Map.of("stage-add", 1L, "stage-no-change", SMALL + 2L));
    }

    @Test
    @Order(2)
    void a_synchronization_leaves_it_out_by_name_and_does_the_others() {
        refuse("find", "NEW.space = 0 AND NEW.name LIKE 'bad apple%'");

        var run = world.run(AD, DELTA_SYNC);

        var outcome = Played.outcome(run);
        assertThat(run.result()).as(outcome.message()).isEqualTo(Result.COMPLETED_SYNC_ERRORS);
        assertThat(outcome.counters().of("disconnector-projected-flow")).isEqualTo(2);
        assertThat(outcome.counters().of("connector-flow")).isEqualTo(3);
        assertThat(outcome.counters().of("flow-failure")).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("unexpected-error");
            assertThat(error.subject()).startsWith("CN=Bad Apple");
            assertThat(error.message()).contains("left out", "not this one");
        });

        accept("find");
        var next = world.run(AD, DELTA_SYNC);
        assertThat(next.result()).isEqualTo(Result.SUCCESS);
        assertThat(Played.outcome(next).counters().of("disconnector-projected-flow"))
                .isEqualTo(1);
    }

    private void hire(String... names) {
        var people = new ArrayList<Person>();
        for (var name : names) {
            var alias = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
            var dn = "CN=" + name + "," + world.organization.selectedUnit();
            var attributes = new TreeMap<>(MemoryDirectory.newcomer(dn).attributes());
            attributes.put("sAMAccountName", List.of(alias));
            attributes.put("displayName", List.of(name));
            attributes.put("mailNickname", List.of(alias));
            for (var address : List.of("userPrincipalName", "mail")) {
                attributes.put(address, List.of(alias + "@contoso.test"));
            }
            attributes.put("proxyAddresses", List.of("SMTP:" + alias + "@contoso.test"));
            people.add(new Person(dn, attributes));
        }
        people.forEach(world.directory::hire);
    }

    private void refuse(String table, String condition) {
        world.postgres.execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF %s THEN
                        RAISE EXCEPTION 'not this one' USING ERRCODE = '23514';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION refuse();
                """.formatted(condition, table));
    }

    private void accept(String table) {
        world.postgres.execute("DROP TRIGGER refuse ON %s; DROP FUNCTION refuse()".formatted(table));
    }
}
