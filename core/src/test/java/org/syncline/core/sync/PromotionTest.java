package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;

/// A contact becomes an account: the object of one type goes, that of the other comes (engine.md 6.5 b, 13.1).
class PromotionTest {

    @Test
    void before_anything_was_sent_nothing_is_left_of_the_contact() {
        var world = world();
        put(world, "Contact").cycle();
        assertThat(types(world)).containsExactly("contact");

        put(world, "Clerk").cycle().export(CLOUD).cycle();

        assertThat(types(world)).containsExactly("user");
    }

    @Test
    void what_was_sent_is_deleted_and_made_anew_under_the_same_name() {
        var world = world();
        put(world, "Contact").cycle().export(CLOUD).cycle();
        assertThat(types(world)).containsExactly("contact");

        put(world, "Clerk").cycle();
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.DeleteAdd.class);
        for (int cycle = 0; cycle < 2; cycle++) {
            world.export(CLOUD).cycle();
        }

        assertThat(types(world)).containsExactly("user");
        assertThat(world.problems).isEmpty();
        assertThat(world.only(CLOUD).tower().pendingExport().isNone()).isTrue();
    }

    @Test
    void who_answers_already_is_taken_and_the_contact_is_deleted() {
        var world = world();
        put(world, "Contact").cycle().export(CLOUD).cycle();
        world.system(CLOUD).put(new Anchor("c1"), user("Ann Lee", "anchor", "A7"));

        put(world, "Clerk").read(CLOUD).cycle();

        assertThat(world.problems).isEmpty();
        assertThat(types(world)).containsExactlyInAnyOrder("gone", "user");
        assertThat(world.at(CLOUD, new Anchor("c1")).orElseThrow().state()).isEqualTo(ConnectionState.CONNECTOR);
    }

    @Test
    void where_nothing_is_deleted_the_name_is_not_to_be_had() {
        var rules = Company.landscape(rules());
        var spaces = new TreeMap<>(rules.spaces());
        spaces.computeIfPresent(
                CLOUD, (_, cloud) -> cloud.with(new Parting(Parting.Deprovisioning.EXPLICIT_DISCONNECT, true)));
        var world = new MemoryWorld(new Landscape(rules.rules(), rules.metaverse(), spaces));
        put(world, "Contact").cycle().export(CLOUD).cycle();

        put(world, "Clerk").cycle();

        assertThat(types(world)).containsExactly("contact");
        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.EXPLICIT_DISCONNECTOR);
    }

    private static MemoryWorld world() {
        return new MemoryWorld(rules());
    }

    private static List<Draft> rules() {
        return List.of(
                Company.fromHr(),
                out("contact", 130, ScopeOperator.EQUAL),
                out("user", 131, ScopeOperator.NOTEQUAL).join("anchor", "anchor"));
    }

    private static Draft out(String type, int precedence, ScopeOperator operator) {
        return Draft.outbound("Out to Cloud - " + type, CLOUD, precedence, "person", type)
                .as(LinkType.PROVISION)
                .when("title", operator, "Contact")
                .computed("\"CN=\" & [anchor]", "dn")
                .copy("name", "name");
    }

    private static MemoryWorld put(MemoryWorld world, String title) {
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7", "name", "Ann", "title", title));
        return world;
    }

    private static List<String> types(MemoryWorld world) {
        return world.of(CLOUD).stream()
                .map(object -> object.tower().current() instanceof Hologram.Present present
                        ? present.type().text()
                        : "gone")
                .toList();
    }
}
