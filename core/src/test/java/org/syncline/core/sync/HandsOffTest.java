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
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// A rule that keeps a link, lets nothing flow, and lets nothing be deleted while it is in scope (engine.md E12). Here
/// it is for those who have a title.
class HandsOffTest {

    private static final Hologram.Present ANN = user("Ann", "id", "7", "anchor", "A7", "name", "Ann");
    private static final AttributeName TITLE = new AttributeName("title");
    private static final AttributeName FILTERED = new AttributeName("filtered");

    @Test
    void what_it_holds_is_not_deleted_when_the_rule_that_made_it_lets_go() {
        var world = settled();

        put(world, titled(ANN).with(FILTERED, Company.values("True"))).cycle();

        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.CONNECTOR);
        assertThat(world.only(CLOUD).tower().pendingExport()).isEqualTo(Delta.NONE);
    }

    @Test
    void when_it_lets_go_as_well_the_object_is_deleted() {
        var world = settled();
        put(world, titled(ANN).with(FILTERED, Company.values("True"))).cycle().cycle();

        put(world, ANN.with(FILTERED, Company.values("True"))).cycle();

        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Delete.class);
    }

    @Test
    void what_it_holds_outlives_the_mv_object() {
        var world = settled();
        put(world, titled(ANN)).cycle();

        world.system(HR).clear();
        world.cycle();

        assertThat(world.mv).isEmpty();
        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.DISCONNECTOR);
        assertThat(world.only(CLOUD).tower().pendingExport()).isEqualTo(Delta.NONE);
    }

    @Test
    void it_links_nothing_by_itself() {
        var world = new MemoryWorld(List.of(Company.fromHr(), handsOff().join("anchor", "anchor")));
        world.system(CLOUD).put(new Anchor("c7"), user("C7", "anchor", "A7"));

        put(world, titled(ANN)).cycle();

        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.DISCONNECTOR);
    }

    @Test
    void what_another_rule_finds_under_its_eyes_is_linked_and_left_as_it_is() {
        var world = new MemoryWorld(List.of(Company.fromHr(), handsOff(), Company.toCloud()));
        world.system(CLOUD).put(new Anchor("c7"), user("C7", "anchor", "A7", "name", "Other"));

        put(world, titled(ANN)).cycle();

        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.CONNECTOR);
        assertThat(world.only(CLOUD).tower().pendingExport()).isEqualTo(Delta.NONE);
    }

    /// Ann has an account in the cloud that the engine made.
    private static MemoryWorld settled() {
        var world = new MemoryWorld(List.of(Company.fromHr(), handsOff(), Company.toCloud()));
        put(world, ANN).cycle().export(CLOUD).cycle();
        return world;
    }

    private static Draft handsOff() {
        return Draft.outbound("Out to Cloud - Hands off", CLOUD, 125, "person", "user")
                .as(LinkType.JOIN_NO_FLOW)
                .when("title", ScopeOperator.ISNOTNULL, "");
    }

    private static Hologram.Present titled(Hologram.Present person) {
        return person.with(TITLE, Values.text("Head"));
    }

    private static MemoryWorld put(MemoryWorld world, Hologram.Present person) {
        world.system(HR).put(new Anchor("e7"), person);
        return world;
    }
}
