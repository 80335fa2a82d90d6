package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;

/// One small story for each counter of a synchronization (operations.md 3.3, 3.4).
class CountersTest {

    private static final Hologram.Present ANN = ann("Clerk");
    private static final Hologram.Present UNTITLED = user("Ann", "id", "7", "anchor", "A7", "name", "Ann");
    private static final Hologram.Present LISTED = user("Ann P", "id", "7", "phone", "555");

    /// Counted by the step when an object fails; and the other cannot be: what was just projected keeps its MV object
    /// (engine.md 6.8), and the outbound rules part only with what one of them had held before (6.9).
    private static final List<String> NOT_TOLD = List.of("flow-failure", "disconnector-projected-remove-mv");

    /// @param where the line in the record of the [MemoryWorld]
    /// @param rules that are in force
    /// @param beginning what the systems hold at first, to be synchronized and exported
    /// @param then what happens, to be synchronized again; empty if the beginning is the story
    record Story(String where, String counter, List<Draft> rules, List<Event> beginning, List<Event> then) {

        @Override
        public String toString() {
            return where + ": " + counter;
        }
    }

    /// An object appears, is another now, or is gone (nothing).
    private record Event(ConnectorId connector, String anchor, List<Hologram.Present> object) {

        void happen(MemoryWorld world) {
            object.forEach(one -> world.system(connector).put(new Anchor(anchor), one));
            if (object.isEmpty()) {
                world.system(connector).remove(new Anchor(anchor));
            }
        }
    }

    static Stream<Story> stories() {
        var hired = is(HR, "e7", ANN);
        var listed = is(PHONE, "p7", LISTED);
        return Stream.of(
                inbound("HR", "disconnector-filtered", List.of(titled()), List.of(is(HR, "e7", UNTITLED)), List.of()),
                inbound(
                        "HR",
                        "disconnector-remains",
                        List.of(Company.fromHr()),
                        List.of(is(HR, "e7", user("X"))),
                        List.of()),
                inbound("HR", "disconnector-projected-flow", List.of(Company.fromHr()), List.of(hired), List.of()),
                inbound(
                        "HR",
                        "disconnector-projected-no-flow",
                        List.of(bare(HR, 100).as(LinkType.PROVISION)),
                        List.of(hired),
                        List.of()),
                inbound("Phone", "disconnector-joined-flow", both(), List.of(hired, listed), List.of()),
                inbound(
                        "Phone",
                        "disconnector-joined-no-flow",
                        List.of(Company.fromHr(), bare(PHONE, 110)),
                        List.of(hired, listed),
                        List.of()),
                inbound(
                        "Phone",
                        "disconnector-joined-remove-mv",
                        Stream.concat(both().stream(), Stream.of(unlisted())).toList(),
                        List.of(hired),
                        List.of(listed)),
                inbound(
                        "HR",
                        "connector-delete-add-processed",
                        List.of(Company.fromHr(), contacts()),
                        List.of(hired),
                        List.of(is(HR, "e7", contact()))),
                inbound(
                        "HR",
                        "connector-delete-remove-mv",
                        List.of(Company.fromHr()),
                        List.of(hired),
                        List.of(is(HR, "e7", contact()))),
                inbound(
                        "HR",
                        "connector-flow",
                        List.of(Company.fromHr()),
                        List.of(hired),
                        List.of(is(HR, "e7", ann("Head")))),
                inbound("HR", "connector-no-flow", List.of(Company.fromHr()), List.of(hired), List.of(hired)),
                inbound(
                        "HR",
                        "connector-flow-remove-mv",
                        List.of(titled(), bare(HR, 110)),
                        List.of(hired),
                        List.of(is(HR, "e7", UNTITLED))),
                inbound(
                        "Phone",
                        "connector-filtered-leave-mv",
                        both(),
                        List.of(hired, listed),
                        List.of(is(PHONE, "p7", user("Ann P", "id", "7")))),
                inbound(
                        "HR",
                        "connector-filtered-remove-mv",
                        List.of(titled()),
                        List.of(hired),
                        List.of(is(HR, "e7", UNTITLED))),
                inbound(
                        "Phone",
                        "connector-delete-leave-mv",
                        both(),
                        List.of(hired, listed),
                        List.of(gone(PHONE, "p7"))),
                inbound(
                        "HR",
                        "connector-delete-remove-mv",
                        List.of(Company.fromHr()),
                        List.of(hired),
                        List.of(gone(HR, "e7"))),
                outbound(
                        "provisioned-add-flow",
                        List.of(Company.fromHr(), Company.toCloud()),
                        List.of(hired),
                        List.of()),
                outbound("provisioned-add-no-flow", List.of(Company.fromHr(), named()), List.of(hired), List.of()),
                outbound(
                        "connector-flow",
                        List.of(Company.fromHr(), Company.toCloud()),
                        List.of(hired),
                        List.of(is(HR, "e7", ann("Head")))),
                outbound(
                        "connector-no-flow",
                        List.of(Company.fromHr(), Company.toCloud()),
                        List.of(hired),
                        List.of(hired)),
                outbound(
                        "provisioned-rename-no-flow",
                        List.of(Company.fromHr(), named()),
                        List.of(hired),
                        List.of(is(HR, "e7", ann("Head")))),
                outbound(
                        "provisioned-rename-flow",
                        List.of(Company.fromHr(), named().copy("title", "title")),
                        List.of(hired),
                        List.of(is(HR, "e7", ann("Head")))),
                outbound(
                        "provisioned-delete-add-flow",
                        List.of(Company.fromHr(), clerks().copy("name", "name"), heads().copy("name", "name")),
                        List.of(hired),
                        List.of(is(HR, "e7", ann("Head")))),
                outbound(
                        "provisioned-delete-add-no-flow",
                        List.of(Company.fromHr(), clerks().copy("name", "name"), heads()),
                        List.of(hired),
                        List.of(is(HR, "e7", ann("Head")))),
                outbound(
                        "provisioned-disconnect",
                        List.of(Company.fromHr(), Company.toCloud()),
                        List.of(hired),
                        List.of(gone(HR, "e7"))),
                outbound(
                        "provisioned-delete",
                        List.of(Company.fromHr(), Company.toCloud()),
                        List.of(hired),
                        List.of(gone(HR, "e7"))));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void each_counter_has_its_story(Story story) {
        var world = new MemoryWorld(story.rules());
        story.beginning().forEach(event -> event.happen(world));
        world.cycle();
        if (!story.then().isEmpty()) {
            world.export(CLOUD).cycle();
            story.then().forEach(event -> event.happen(world));
            world.cycle();
        }

        assertThat(world.problems).isEmpty();
        assertThat(world.counters.getOrDefault(story.where(), List.of())).contains(story.counter());
    }

    @Test
    void no_counter_is_without_a_story() {
        var told = stories().map(Story::counter).toList();

        assertThat(Stream.concat(
                                Arrays.stream(InboundCounter.values()).map(InboundCounter::code),
                                Arrays.stream(OutboundCounter.values()).map(OutboundCounter::code))
                        .filter(code -> !code.isEmpty())
                        .filter(code -> !told.contains(code)))
                .containsExactlyInAnyOrderElementsOf(NOT_TOLD);
    }

    private static Story inbound(
            String space, String counter, List<Draft> rules, List<Event> beginning, List<Event> then) {
        return new Story(space + " synchronized, inbound", counter, rules, beginning, then);
    }

    private static Story outbound(String counter, List<Draft> rules, List<Event> beginning, List<Event> then) {
        return new Story("HR synchronized, Cloud", counter, rules, beginning, then);
    }

    private static Event is(ConnectorId connector, String anchor, Hologram.Present object) {
        return new Event(connector, anchor, List.of(object));
    }

    private static Event gone(ConnectorId connector, String anchor) {
        return new Event(connector, anchor, List.of());
    }

    private static Hologram.Present ann(String title) {
        return user("Ann", "id", "7", "anchor", "A7", "name", "Ann", "title", title);
    }

    private static Draft titled() {
        return Company.fromHr().when("title", ScopeOperator.ISNOTNULL, "");
    }

    private static List<Draft> both() {
        return List.of(
                Company.fromHr(),
                Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                        .when("phone", ScopeOperator.ISNOTNULL, "")
                        .join("id", "id")
                        .copy("phone", "phone"));
    }

    private static Draft bare(ConnectorId connector, int precedence) {
        return Draft.inbound("In bare", connector, precedence, "user", "person").join("id", "id");
    }

    private static Hologram.Present contact() {
        return Company.object("contact", "CN=Ann", "id", "7", "title", "Clerk");
    }

    private static Draft contacts() {
        return Draft.inbound("In contacts", HR, 105, "contact", "person")
                .as(LinkType.PROVISION)
                .join("id", "id")
                .copy("title", "title");
    }

    /// HR may have made only whom the telephone list does not know.
    private static Draft unlisted() {
        return Draft.outbound("Out to HR", HR, 140, "person", "user")
                .as(LinkType.PROVISION)
                .when("phone", ScopeOperator.ISNULL, "")
                .computed("\"CN=\" & [name]", "dn");
    }

    private static Draft clerks() {
        return Draft.outbound("Out to Cloud, user", CLOUD, 130, "person", "user")
                .as(LinkType.PROVISION)
                .when("title", ScopeOperator.EQUAL, "Clerk")
                .computed("\"CN=\" & [anchor]", "dn");
    }

    private static Draft heads() {
        return Draft.outbound("Out to Cloud, contact", CLOUD, 131, "person", "contact")
                .as(LinkType.PROVISION)
                .when("title", ScopeOperator.EQUAL, "Head")
                .computed("\"CN=\" & [anchor]", "dn");
    }

    /// The name in the cloud is made of the title.
    private static Draft named() {
        return Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                .as(LinkType.PROVISION)
                .computed("\"CN=\" & [title]", "dn");
    }
}
