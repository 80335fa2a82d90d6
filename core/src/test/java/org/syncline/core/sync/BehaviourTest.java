package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Claim;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

/// What links, claims and flows come to, one decision of the specification at a time.
class BehaviourTest {

    private static final Hologram.Present ANN = user("Ann", "id", "7", "anchor", "A7", "name", "Ann", "title", "Clerk");

    @Test
    void an_object_that_no_rule_would_join_is_left_alone() {
        var world = world(Company.fromHr().when("phone", ScopeOperator.ISNOTNULL, ""));
        put(world, HR, "e7", ANN).cycle();

        assertThat(world.mv).isEmpty();
        assertThat(world.only(HR).tower().pendingImport()).isInstanceOf(Delta.Add.class);
        assertThat(world.counters).containsEntry("HR synchronized, inbound", List.of("disconnector-filtered"));
    }

    @Test
    void without_a_value_to_join_by_nothing_is_projected() {
        var world = put(world(Company.fromHr()), HR, "e7", user("Ann", "name", "Ann"))
                .cycle();

        assertThat(world.mv).isEmpty();
        assertThat(world.counters).containsEntry("HR synchronized, inbound", List.of("disconnector-remains"));
    }

    @Test
    void an_object_that_was_never_sent_is_forgotten_when_nobody_wants_it() {
        var world =
                put(world(Company.fromHr(), Company.toCloud()), HR, "e7", ANN).cycle();
        assertThat(world.of(CLOUD)).hasSize(1);

        put(world, HR, "e7", ANN.with(new AttributeName("filtered"), Company.values("True")))
                .cycle();

        assertThat(world.of(CLOUD)).isEmpty();
    }

    /// Ownership (engine.md 6.9.5).
    @Test
    void what_only_joined_is_let_go_and_never_deleted() {
        var world = world(Company.fromHr(), Company.rules().get(2));
        put(world, HR, "e7", ANN);
        put(world, CLOUD, "c7", user("C7", "anchor", "A7")).cycle();
        assertThat(claims(world.only(CLOUD))).containsExactly(Claim.Kind.JOINED);

        world.system(HR).clear();
        world.cycle();

        assertThat(world.mv).isEmpty();
        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.DISCONNECTOR);
        assertThat(world.only(CLOUD).tower().pendingExport().isNone()).isTrue();
    }

    @Test
    void a_sticky_join_keeps_the_mv_object_alive_and_a_join_does_not() {
        for (var linkType : List.of(LinkType.JOIN, LinkType.STICKY_JOIN)) {
            var world = world(
                    Company.fromHr(),
                    Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                            .as(linkType)
                            .join("id", "id"));
            put(world, HR, "e7", ANN);
            put(world, PHONE, "p7", user("P7", "id", "7")).cycle();

            world.system(HR).clear();
            world.cycle();

            assertThat(world.mv).hasSize(linkType == LinkType.STICKY_JOIN ? 1 : 0);
        }
    }

    /// engine.md E2.
    @Test
    void an_inbound_claim_that_is_lost_leaves_what_was_provisioned() {
        var world =
                world(Company.fromHr(), Company.rules().get(2).when("id", ScopeOperator.ISNULL, ""), Company.toCloud());
        put(world, HR, "e7", ANN).cycle().export(CLOUD).cycle();
        assertThat(claims(world.only(CLOUD))).containsExactly(Claim.Kind.JOINED, Claim.Kind.PROVISIONED);

        var there = world.system(CLOUD).firstEntry();
        put(world, CLOUD, there.getKey().text(), there.getValue().with(new AttributeName("id"), Values.text("1")));
        world.cycle();

        assertThat(claims(world.only(CLOUD))).containsExactly(Claim.Kind.PROVISIONED);
        assertThat(world.only(CLOUD).tower().desired()).isNotEqualTo(Overlay.REMOVAL);
    }

    /// engine.md E8.
    @Test
    void what_is_to_be_left_alone_stays_until_its_contributor_leaves() {
        var world = world(
                Company.fromHr().computed("IgnoreThisFlow", "phone"),
                Draft.inbound("In from Phone", PHONE, 90, "user", "person")
                        .join("id", "id")
                        .computed("IIF(IsPresent([name]), [phone], IgnoreThisFlow)", "phone"));
        put(world, HR, "e7", ANN);
        put(world, PHONE, "p7", user("P7", "id", "7", "name", "Ann", "phone", "555"))
                .cycle();
        assertThat(mv(world, "phone")).isEqualTo(Values.text("555"));

        put(world, PHONE, "p7", user("P7", "id", "7", "phone", "666")).cycle();
        assertThat(mv(world, "phone")).as("left alone").isEqualTo(Values.text("555"));

        world.system(PHONE).clear();
        world.cycle();
        assertThat(mv(world, "phone")).as("recalled").isEqualTo(Values.NONE);
    }

    @Test
    void a_flow_that_runs_once_gives_at_projection_and_is_recalled_with_its_object() {
        var world = world(
                Draft.inbound("In from HR", HR, 100, "user", "person")
                        .as(LinkType.STICKY_JOIN)
                        .join("id", "id"),
                Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                        .as(LinkType.PROVISION)
                        .join("id", "id")
                        .copy("id", "id")
                        .copy("title", "title")
                        .once());
        put(world, PHONE, "p7", user("P7", "id", "7", "title", "Clerk")).cycle();
        put(world, HR, "e7", ANN);
        put(world, PHONE, "p7", user("P7", "id", "7", "title", "Head")).cycle();
        assertThat(mv(world, "title")).isEqualTo(Values.text("Clerk"));

        world.system(PHONE).clear();
        world.cycle();
        assertThat(mv(world, "title")).isEqualTo(Values.NONE);
    }

    @Test
    void a_flow_that_runs_once_goes_out_with_the_creation_only() {
        var once = Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                .as(LinkType.PROVISION)
                .computed("\"CN=\" & [anchor]", "dn")
                .copy("title", "title")
                .once()
                .copy("name", "name");
        var world = put(world(Company.fromHr(), once), HR, "e7", ANN).cycle();
        put(world, HR, "e7", ANN.with(new AttributeName("title"), Values.text("Head")))
                .cycle();
        assertThat(current(world, "title")).as("not sent yet").isEqualTo(Values.text("Head"));

        world.export(CLOUD);
        put(world, HR, "e7", ANN).cycle();

        assertThat(current(world, "title")).as("sent").isEqualTo(Values.text("Head"));
        assertThat(world.only(CLOUD).tower().pendingExport().isNone()).isTrue();
    }

    @Test
    void a_link_that_lets_nothing_flow_is_kept_and_lets_nothing_flow() {
        var world = world(
                Company.fromHr(),
                Company.rules().get(2),
                Draft.outbound("Out to Cloud - Hands off", CLOUD, 125, "person", "user")
                        .as(LinkType.JOIN_NO_FLOW),
                Company.toCloud());
        put(world, HR, "e7", ANN);
        put(world, CLOUD, "c7", user("A7", "anchor", "A7", "name", "Other"))
                .cycle()
                .cycle();

        assertThat(claims(world.only(CLOUD))).contains(Claim.Kind.JOINED, Claim.Kind.JOIN_NO_FLOW);
        assertThat(world.only(CLOUD).tower().pendingExport().isNone()).isTrue();
    }

    @Test
    void an_object_at_the_name_is_taken_instead_of_creating_another() {
        var world = world(Company.fromHr(), Company.toCloud());
        put(world, CLOUD, "c7", user("A7", "name", "Old")).cycle();

        put(world, HR, "e7", ANN).cycle();

        assertThat(claims(world.only(CLOUD))).containsExactly(Claim.Kind.PROVISIONED);
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Update.class);
    }

    @Test
    void a_merge_adds_takes_back_what_it_added_and_leaves_the_rest() {
        var world = put(world(Company.fromHr(), Company.toCloud()), HR, "e7", addresses("{a, b}"))
                .cycle()
                .export(CLOUD)
                .cycle();
        var there = world.system(CLOUD).firstEntry();
        put(
                world,
                CLOUD,
                there.getKey().text(),
                there.getValue().with(new AttributeName("addresses"), Company.values("{a, b, own}")));

        put(world, HR, "e7", addresses("{b, OWN}")).cycle();
        assertThat(current(world, "addresses")).isEqualTo(Values.text("b", "own"));

        world.export(CLOUD).cycle().cycle();
        assertThat(world.system(CLOUD).firstEntry().getValue().values(new AttributeName("addresses")))
                .isEqualTo(Values.text("b", "own"));
        assertThat(world.only(CLOUD).tower().pendingExport().isNone()).isTrue();
    }

    @Test
    void a_value_taken_back_before_it_was_shown_is_taken_back() {
        var world = put(world(Company.fromHr(), Company.toCloud()), HR, "e7", addresses("a"))
                .cycle()
                .export(CLOUD)
                .cycle();
        put(world, HR, "e7", addresses("{a, b}")).cycle().export(CLOUD);

        put(world, HR, "e7", addresses("a")).read(HR).synchronize(HR).export(CLOUD);

        assertThat(world.system(CLOUD).firstEntry().getValue().values(new AttributeName("addresses")))
                .isEqualTo(Values.text("a"));
    }

    @Test
    void a_flow_that_only_adds_takes_nothing_away() {
        var drafts = Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                .as(LinkType.PROVISION)
                .computed("\"CN=\" & [anchor]", "dn")
                .copy("addresses", "addresses")
                .merged(MergeType.MERGE)
                .addOnly();
        var world = put(world(Company.fromHr(), drafts), HR, "e7", addresses("{a, b}"))
                .cycle()
                .export(CLOUD)
                .cycle();

        put(world, HR, "e7", addresses("b")).cycle();

        assertThat(current(world, "addresses")).isEqualTo(Values.text("a", "b"));
    }

    private static Hologram.Present addresses(String addresses) {
        return ANN.with(new AttributeName("addresses"), Company.values(addresses));
    }

    private static MemoryWorld world(Draft... rules) {
        return new MemoryWorld(new ArrayList<>(List.of(rules)));
    }

    private static MemoryWorld put(MemoryWorld world, ConnectorId connector, String anchor, Hologram.Present object) {
        world.system(connector).put(new Anchor(anchor), object);
        return world;
    }

    private static Values mv(MemoryWorld world, String attribute) {
        return world.mv.firstEntry().getValue().values(new AttributeName(attribute));
    }

    private static Values current(MemoryWorld world, String attribute) {
        return world.only(CLOUD).tower().current().values(new AttributeName(attribute));
    }

    private static List<Claim.Kind> claims(CsObject object) {
        return object.link() instanceof Link.To(var _, var claims)
                ? claims.stream().map(Claim::kind).toList()
                : List.of();
    }
}
