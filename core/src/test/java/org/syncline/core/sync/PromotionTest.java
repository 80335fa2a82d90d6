package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;

/// A contact becomes an account: the object of one type goes, that of the other comes (engine.md 6.5 b, 13.1).
class PromotionTest {

    @Test
    void before_anything_was_sent_nothing_is_left_of_the_contact() {
        var world = world();
        put(world, "Contact").cycle();
        assertThat(types(world)).containsExactly("contact");

        put(world, "Clerk").cycle().cycle().export(CLOUD).cycle();

        assertThat(types(world)).containsExactly("user");
    }

    @Test
    void what_was_sent_is_deleted_and_the_other_is_created_under_the_same_name() {
        var world = world();
        put(world, "Contact").cycle().export(CLOUD).cycle();
        assertThat(types(world)).containsExactly("contact");

        put(world, "Clerk");
        for (int cycle = 0; cycle < 3; cycle++) {
            world.cycle().export(CLOUD);
        }
        world.cycle();

        assertThat(types(world)).containsExactly("user");
        assertThat(world.problems).isEmpty();
        assertThat(world.only(CLOUD).tower().pendingExport().isNone()).isTrue();
    }

    private static MemoryWorld world() {
        return new MemoryWorld(List.of(
                Company.fromHr(), out("contact", 130, ScopeOperator.EQUAL), out("user", 131, ScopeOperator.NOTEQUAL)));
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
