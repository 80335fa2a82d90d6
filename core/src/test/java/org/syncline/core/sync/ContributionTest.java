package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Values;

/// What flows give, sentence by sentence of engine.md 7 and 2.2, and what a rule that is wrong gives.
class ContributionTest {

    private static final Hologram.Present ANN = user("Ann", "id", "7", "anchor", "A7", "name", "Ann", "title", "Clerk");
    private static final Draft PHONE_TITLE = Draft.inbound("In from Phone", PHONE, 110, "user", "person")
            .join("id", "id")
            .copy("title", "title");

    @Test
    void an_empty_text_contributes_nothing_so_that_a_weaker_rule_may() {
        var world = world(Company.fromHr(), PHONE_TITLE);
        put(world, PHONE, "p7", user("P7", "id", "7", "title", "Boss"));

        put(world, HR, "e7", ANN.with(new AttributeName("title"), Values.text("")))
                .cycle();

        assertThat(mv(world, "title")).isEqualTo(Values.text("Boss"));
    }

    @Test
    void an_empty_text_among_others_is_left_out() {
        var world = put(
                        world(Company.fromHr()),
                        HR,
                        "e7",
                        ANN.with(new AttributeName("addresses"), Values.text("", "a")))
                .cycle();

        assertThat(mv(world, "addresses")).isEqualTo(Values.text("a"));
    }

    @Test
    void a_text_of_448_characters_is_held_and_a_longer_one_fails() {
        var longest = "\uD83D\uDE00".repeat(448);
        var held = put(world(Company.fromHr()), HR, "e7", titled(longest)).cycle();
        assertThat(held.problems).isEmpty();
        assertThat(mv(held, "title")).isEqualTo(Values.text(longest));

        var world =
                put(world(Company.fromHr()), HR, "e7", titled(longest + "x")).cycle();
        assertThat(world.problems).extracting(Problem::code).containsExactly("mv-constraint-violation");
        assertThat(world.mv).isEmpty();
    }

    @Test
    void only_the_metaverse_holds_texts_to_that_length() {
        var drafts = Company.toCloud().computed("[name] & [name]", "phone");
        var world = put(world(Company.fromHr(), drafts), HR, "e7", ANN.with(new AttributeName("name"), text(300)))
                .cycle();

        assertThat(world.problems).isEmpty();
        assertThat(world.only(CLOUD)
                        .tower()
                        .current()
                        .values(new AttributeName("phone"))
                        .first()
                        .toString())
                .hasSize(600);
    }

    @Test
    void a_copied_reference_is_the_dn_where_the_target_holds_text() {
        var world = world(Company.fromHr().copy("manager", "phone"));
        put(world, HR, "e8", user("Bob", "id", "8", "anchor", "A8"));

        put(world, HR, "e7", ANN.with(new AttributeName("manager"), Company.values("#e8")))
                .cycle();

        assertThat(world.mv.values())
                .extracting(object -> object.values(new AttributeName("phone")))
                .contains(Values.text("CN=Bob"));
    }

    @Test
    void what_is_united_for_one_place_is_too_much() {
        var world = world(
                Company.fromHr().copy("id", "phone").merged(MergeType.MERGE),
                PHONE_TITLE.copy("phone", "phone").merged(MergeType.MERGE));
        put(world, PHONE, "p7", user("P7", "id", "7", "phone", "555"));

        put(world, HR, "e7", ANN).cycle();

        assertThat(world.problems).extracting(Problem::code).contains("flow-multi-values-to-single-value");
        assertThat(mv(world, "phone")).isEqualTo(Values.text("7"));
    }

    @Test
    void the_lineage_of_what_is_united_names_the_strongest_that_gave_something() {
        var world = world(
                Company.fromHr().copy("members", "members").merged(MergeType.MERGE),
                Draft.inbound("In from HR - More", HR, 101, "user", "person")
                        .computed("NULL", "members")
                        .merged(MergeType.MERGE),
                Draft.inbound("In from HR - Most", HR, 102, "user", "person")
                        .copy("manager", "members")
                        .merged(MergeType.MERGE));
        put(world, HR, "e8", user("Bob", "id", "8"));
        put(world, HR, "e7", ANN.with(new AttributeName("manager"), Company.values("#e8")))
                .cycle();

        assertThat(world.mv.values().stream()
                        .flatMap(object -> object.lineage().entrySet().stream())
                        .filter(entry -> entry.getKey().text().equals("members"))
                        .map(entry -> entry.getValue().rule().uuid().getMostSignificantBits()))
                .containsExactly(102L);
    }

    @Test
    void a_value_that_the_connected_system_has_of_itself_is_never_taken_from_it() {
        var world = cloudWith("a");

        put(world, HR, "e7", ANN.with(new AttributeName("addresses"), Values.text("b")))
                .cycle();

        assertThat(current(world)).isEqualTo(Values.text("a", "b"));
    }

    @Test
    void a_value_that_was_there_of_itself_and_goes_is_ours_to_bring_back() {
        var world = cloudWith("a");
        put(world, CLOUD, "c7", user("A7", "anchor", "A7", "name", "Ann"));

        world.read(CLOUD);
        world.take(world.only(CLOUD));

        assertThat(current(world)).isEqualTo(Values.text("a"));
    }

    /// A delta synchronization runs outbound rules only where something changed.
    @Test
    void a_connected_system_that_shows_otherwise_is_reason_enough_to_merge_anew() {
        var world = cloudWith("a");
        var seen = world.only(CLOUD);
        var changed = seen.withTower(seen.tower().afterImport(user("A7", "anchor", "A7", "name", "Ann")));
        var group = new TreeMap<CsObjectId, CsObject>();
        world.cs.values().forEach(object -> group.put(object.id(), object));
        var synchronization = new Synchronization(world.landscape());
        var moment = new Moment(Instant.EPOCH, RandomGenerator.getDefault());

        var inbound = synchronization.staying(
                changed, new ConnectedGroup(world.mv.firstEntry().getValue(), group), References.NONE, moment);
        var outcome = synchronization.outbound(inbound, false, List.of(), References.NONE, moment);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Settled.class,
                        settled -> assertThat(Optional.ofNullable(
                                                settled.changed().get(seen.id()))
                                        .map(object -> object.tower().current().values(new AttributeName("addresses"))))
                                .contains(Values.text("a")));
    }

    @Test
    void our_own_value_takes_another_spelling_and_a_foreign_one_keeps_its_own() {
        var world = world(Company.fromHr(), Company.rules().get(2), Company.toCloud());
        put(world, CLOUD, "c7", user("A7", "anchor", "A7", "name", "Ann", "addresses", "FOREIGN"));
        put(world, HR, "e7", addresses("{smtp:ann, foreign}"))
                .cycle()
                .export(CLOUD)
                .cycle();
        assertThat(current(world)).isEqualTo(Values.text("FOREIGN", "smtp:ann"));

        put(world, HR, "e7", addresses("{SMTP:ann, foreign}")).cycle();

        assertThat(current(world)).isEqualTo(Values.text("FOREIGN", "SMTP:ann"));
    }

    @Test
    void a_faulty_flow_fails_what_it_applies_to_and_nothing_else() {
        var world = world(
                Company.fromHr(),
                Draft.inbound("In from HR - Wrong", HR, 105, "user", "person")
                        .when("title", ScopeOperator.EQUAL, "Clerk")
                        .computed("Trimm([title])", "title"));
        put(world, HR, "e7", ANN);
        put(world, HR, "e8", user("Bob", "id", "8", "title", "Boss")).cycle();

        assertThat(world.problems).extracting(Problem::code).containsExactly("sync-rule-faulty");
        assertThat(world.mv).hasSize(1);
    }

    @Test
    void of_a_scope_that_is_not_understood_every_object_fails() {
        var world = world(
                Company.fromHr(),
                Draft.inbound("In from HR - Wrong", HR, 105, "user", "person")
                        .when("titel", ScopeOperator.EQUAL, "Clerk")
                        .copy("name", "name"));

        put(world, HR, "e7", ANN).cycle();

        assertThat(world.problems).singleElement().isInstanceOf(Problem.RuleFaulty.class);
        assertThat(world.mv).isEmpty();
    }

    @Test
    void a_faulty_rule_to_a_connected_system_fails_what_would_go_there() {
        var world = world(Company.fromHr(), Company.toCloud().copy("nome", "name"));

        put(world, HR, "e7", ANN).cycle();

        assertThat(world.problems).extracting(Problem::code).containsExactly("sync-rule-faulty");
        assertThat(world.of(CLOUD)).isEmpty();
    }

    @Test
    void who_is_in_a_group_is_in_scope_and_who_leaves_it_is_not() {
        var world = world(Company.fromHr().when("dn", ScopeOperator.ISMEMBEROF, "CN=Staff"));
        put(world, HR, "g1", Company.object("contact", "CN=Staff", "member", "{#e7, #e9}"));
        put(world, HR, "e8", user("Bob", "id", "8"));
        put(world, HR, "e7", ANN).cycle();
        assertThat(world.mv).hasSize(1);

        put(world, HR, "g1", Company.object("contact", "CN=Staff", "member", "#e8"))
                .cycle();

        assertThat(mv(world, "id")).isEqualTo(Values.text("8"));
        assertThat(world.mv).hasSize(1);
    }

    private static MemoryWorld cloudWith(String address) {
        var world = world(Company.fromHr(), Company.rules().get(2), Company.toCloud());
        put(world, CLOUD, "c7", user("A7", "anchor", "A7", "name", "Ann", "addresses", address));
        put(world, HR, "e7", ANN.with(new AttributeName("addresses"), Values.text(address)))
                .cycle()
                .export(CLOUD)
                .cycle();
        return world;
    }

    private static Hologram.Present addresses(String addresses) {
        return ANN.with(new AttributeName("addresses"), Company.values(addresses));
    }

    private static Hologram.Present titled(String title) {
        return ANN.with(new AttributeName("title"), Values.text(title));
    }

    private static Values text(int length) {
        return Values.text("x".repeat(length));
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

    private static Values current(MemoryWorld world) {
        return world.only(CLOUD).tower().current().values(new AttributeName("addresses"));
    }
}
