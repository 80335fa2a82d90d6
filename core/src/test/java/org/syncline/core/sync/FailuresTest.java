package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;

/// What makes a synchronization give up an object, which keeps all that was pending (engine.md 14).
class FailuresTest {

    private static final Hologram.Present ANN =
            user("Ann", "id", "7", "anchor", "A7", "name", "Ann", "title", "Clerk", "addresses", "{a, b}");

    @Test
    void rules_in_scope_that_look_for_partners_in_different_ways() {
        fails(
                "sync-rule-join-criteria-conflict",
                Company.fromHr(),
                Draft.inbound("In from HR - Other", HR, 105, "user", "person").join("anchor", "anchor"));
        fails(
                "sync-rule-join-criteria-conflict",
                Company.fromHr(),
                Company.toCloud(),
                Draft.outbound("Out to Cloud - Other", CLOUD, 140, "person", "user")
                        .join("name", "name"));
    }

    @Test
    void the_same_criteria_twice_are_no_conflict() {
        var world = world(
                Company.fromHr(),
                Draft.inbound("In from HR - Same", HR, 105, "user", "person").join("id", "id"));

        assertThat(world.cycle().problems).isEmpty();
    }

    @Test
    void rules_to_different_types_of_objects_never_meet() {
        var world = world(
                Company.fromHr(),
                Company.toCloud(),
                Draft.outbound("Out to Cloud - Contact", CLOUD, 90, "person", "contact")
                        .join("name", "name"));

        assertThat(world.cycle().problems).isEmpty();
    }

    @Test
    void more_values_than_the_target_holds() {
        fails("flow-multi-values-to-single-value", Company.fromHr().copy("addresses", "phone"));
        fails(
                "ambiguous-export-flow-to-single-valued-attribute",
                Company.fromHr(),
                Company.toCloud().copy("addresses", "phone"));
    }

    /// engine.md 7.1: the first that gives a value ends the search.
    @Test
    void a_flow_that_precedence_never_comes_to_is_not_run() {
        var world = world(Company.fromHr().computed("Error(\"never\")", "title"));

        assertThat(world.cycle().problems).isEmpty();

        fails("sync-rule-error-function-triggered", Company.fromHr().computed("Error(\"it is\")", "phone"));
    }

    @Test
    void a_value_of_another_type() {
        fails("cs-attribute-type-mismatch", Company.fromHr().copy("title", "level"));
        fails("cs-attribute-type-mismatch", Company.fromHr(), Company.toCloud().copy("title", "level"));
    }

    @Test
    void rules_that_merge_one_attribute_in_different_ways() {
        fails(
                "sync-rule-merge-type-conflict",
                Company.fromHr().copy("title", "addresses").merged(MergeType.MERGE));
        fails(
                "sync-rule-merge-type-conflict",
                Company.fromHr(),
                Company.toCloud().copy("title", "addresses"));
    }

    @Test
    void an_expression_that_fails() {
        fails("sync-rule-error-function-triggered", Company.fromHr().computed("Error(\"no\")", "phone"));
        fails(
                "sync-rule-error-function-triggered",
                Company.fromHr(),
                Company.toCloud().computed("Error(\"no\")", "phone"));
        fails(
                "sync-rule-error-function-triggered",
                Company.fromHr(),
                Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                        .as(LinkType.PROVISION)
                        .computed("Error(\"no name\")", "dn"));
    }

    @Test
    void an_object_to_be_created_without_a_name() {
        fails(
                "sync-rule-dn-missing",
                Company.fromHr(),
                Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                        .as(LinkType.PROVISION)
                        .copy("name", "name"));
    }

    @Test
    void a_name_that_is_no_name() {
        fails(
                "invalid-dn",
                Company.fromHr(),
                Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                        .as(LinkType.PROVISION)
                        .copy("name", "dn"));
    }

    @Test
    void a_name_that_belongs_to_another() {
        var world = world(
                Company.fromHr(),
                Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                        .as(LinkType.PROVISION)
                        .computed("\"CN=\" & [title]", "dn"));
        world.cycle();
        world.system(HR).put(new Anchor("e8"), user("Bob", "id", "8", "title", "Clerk"));

        world.cycle();

        assertThat(world.problems).extracting(Problem::code).containsExactly("sync-rule-dn-conflict");
        assertThat(world.mv).hasSize(1);
    }

    @Test
    void a_second_object_of_a_connector_that_answers() {
        var world = world(Company.fromHr());
        world.cycle();
        world.system(HR).put(new Anchor("e8"), user("Ann again", "id", "7"));

        world.cycle();

        assertThat(world.problems)
                .extracting(Problem::code)
                .containsExactly("ambiguous-import-flow-from-multiple-connectors");
        assertThat(world.mv).hasSize(1);
    }

    @Test
    void of_two_that_want_the_same_partner_the_first_keeps_it() {
        var world = new MemoryWorld(Company.rules());
        world.system(HR).put(new Anchor("e7"), ANN);
        world.system(PHONE).put(new Anchor("p1"), user("P1", "id", "7", "phone", "1"));
        world.system(PHONE).put(new Anchor("p2"), user("P2", "id", "7", "phone", "2"));

        world.cycle().cycle();

        assertThat(world.at(PHONE, new Anchor("p1")).orElseThrow().state().isJoined())
                .isTrue();
        assertThat(world.at(PHONE, new Anchor("p2")).orElseThrow().state().isJoined())
                .isFalse();
        assertThat(world.problems).hasSize(1);
    }

    /// Nothing of the object is kept, and its import waits.
    private static void fails(String code, Draft... rules) {
        var world = world(rules);
        world.read(HR);
        var before = new TreeMap<>(world.cs);

        world.synchronize(HR);

        assertThat(world.problems).extracting(Problem::code).containsOnly(code).isNotEmpty();
        assertThat(world.cs).isEqualTo(before);
        assertThat(world.mv).isEmpty();
    }

    private static MemoryWorld world(Draft... rules) {
        var world = new MemoryWorld(List.of(rules));
        world.system(HR).put(new Anchor("e7"), ANN);
        return world;
    }
}
