package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.rule.Draft;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.Delta;
import org.syncline.core.sync.Parting.Deprovisioning;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

/// What becomes of objects, and of what they gave, as their connector has it (engine.md 6.7, 6.9.6).
class PartingTest {

    private static final AttributeName TITLE = new AttributeName("title");
    private static final AttributeName PHONE_NUMBER = new AttributeName("phone");

    @ParameterizedTest
    @CsvSource({
        "DELETE, EXPLICIT_DISCONNECTOR, true",
        "DISCONNECT, DISCONNECTOR, false",
        "EXPLICIT_DISCONNECT, EXPLICIT_DISCONNECTOR, false"
    })
    void what_no_rule_wants_any_more_and_what_outlives_its_mv_object(
            Deprovisioning action, ConnectionState state, boolean deleted) {
        for (var filtered : new boolean[] {true, false}) {
            var world = settled(CLOUD, new Parting(action, true));

            if (filtered) {
                world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7", "filtered", "True"));
            } else {
                world.system(HR).clear();
            }
            world.cycle().cycle();

            assertThat(world.problems).isEmpty();
            assertThat(world.only(CLOUD).state()).isEqualTo(state);
            assertThat(world.only(CLOUD).tower().pendingExport() instanceof Delta.Delete)
                    .isEqualTo(deleted);
        }
    }

    @Test
    void what_was_let_go_is_taken_again_when_it_is_wanted_again_and_what_was_set_aside_is_not() {
        for (var action : new Deprovisioning[] {Deprovisioning.DISCONNECT, Deprovisioning.EXPLICIT_DISCONNECT}) {
            var world = settled(CLOUD, new Parting(action, true));
            world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7", "filtered", "True"));
            world.cycle();

            world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7"));
            world.cycle();

            assertThat(world.only(CLOUD).state().isJoined()).isEqualTo(action == Deprovisioning.DISCONNECT);
        }
    }

    @Test
    void what_was_never_sent_is_forgotten_whatever_is_done_with_others() {
        var world = world(CLOUD, new Parting(Deprovisioning.DISCONNECT, true));
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7"));
        world.cycle();

        world.system(HR).clear();
        world.cycle();

        assertThat(world.of(CLOUD)).isEmpty();
    }

    @Test
    void values_that_are_not_recalled_stay_until_somebody_else_gives_one() {
        var world = settled(PHONE, new Parting(Deprovisioning.DELETE, false));
        world.system(PHONE).put(new Anchor("p7"), user("Ann", "id", "7", "phone", "555", "title", "Clerk"));
        world.cycle();

        world.system(PHONE).clear();
        world.cycle().cycle();

        var person = world.mv.values().iterator().next();
        assertThat(person.values(PHONE_NUMBER)).isEqualTo(Values.text("555"));
        assertThat(person.values(TITLE)).isEqualTo(Values.text("Clerk"));
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7", "title", "Head"));
        world.cycle();
        assertThat(world.mv.values().iterator().next().values(TITLE)).isEqualTo(Values.text("Head"));
    }

    @Test
    void what_an_object_that_is_there_takes_back_goes_although_nothing_is_recalled() {
        var world = settled(PHONE, new Parting(Deprovisioning.DELETE, false));
        world.system(PHONE).put(new Anchor("p7"), user("Ann", "id", "7", "phone", "555"));
        world.cycle();

        world.system(PHONE).put(new Anchor("p7"), user("Ann", "id", "7"));
        world.cycle();

        assertThat(world.mv.values().iterator().next().values(PHONE_NUMBER)).isEqualTo(Values.NONE);
    }

    /// Ann of HR, with an account in the cloud that the engine made.
    private static MemoryWorld settled(ConnectorId connector, Parting parting) {
        var world = world(connector, parting);
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7"));
        return world.cycle().export(CLOUD).cycle();
    }

    private static MemoryWorld world(ConnectorId connector, Parting parting) {
        var usual = Company.landscape(List.of(
                Company.fromHr(),
                Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                        .join("id", "id")
                        .copy("title", "title")
                        .copy("phone", "phone"),
                Company.toCloud()));
        var spaces = new TreeMap<>(usual.spaces());
        spaces.computeIfPresent(connector, (_, space) -> space.with(parting));
        return new MemoryWorld(new Landscape(usual.rules(), usual.metaverse(), spaces));
    }
}
