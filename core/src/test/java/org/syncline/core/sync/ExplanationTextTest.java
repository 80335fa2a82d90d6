package org.syncline.core.sync;

import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;
import org.syncline.core.explain.ExplanationText;
import org.syncline.core.explain.Names;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// What a help desk reads, letter for letter.
class ExplanationTextTest {

    private static final Hologram.Present ANN =
            user("Ann", "id", "7", "anchor", "A7", "name", "Ann Lee", "title", "Clerk", "addresses", "{ann@x, a@x}");

    private final SequencedMap<String, String> asked = new LinkedHashMap<>();

    @Test
    void a_user_in_scope() {
        var world = world(Company.rules());
        put(world, HR, "e7", ANN);

        ask(world, HR, "e7", "title", "addresses");

        holds("explain-in-scope", "A user who is in scope everywhere");
    }

    @Test
    void a_user_who_is_filtered() {
        var world = world(Company.rules());
        put(world, HR, "e7", user("Ann", "id", "7", "anchor", "A7", "filtered", "True"));

        ask(world, HR, "e7", "filtered");

        holds("explain-filtered", "A user whom a rule keeps out of the cloud");
    }

    @Test
    void a_linked_mailbox() {
        var world = world(List.of(
                Company.fromHr().when("level", ScopeOperator.NOTEQUAL, "2"),
                Draft.inbound("In from Phone - linked mailbox", PHONE, 110, "user", "person")
                        .when("level", ScopeOperator.EQUAL, "2")
                        .join("anchor", "anchor")
                        .copy("phone", "phone"),
                Draft.inbound("In from Phone - user", PHONE, 111, "user", "person")
                        .as(LinkType.PROVISION)
                        .when("level", ScopeOperator.NOTEQUAL, "2")
                        .join("id", "id")
                        .copy("id", "id"),
                Company.toCloud()));
        put(world, HR, "e7", ANN);
        put(world, PHONE, "m7", leveled(user("Mailbox of Ann", "anchor", "A7", "phone", "555")));
        put(world, PHONE, "m8", leveled(user("Mailbox of nobody", "anchor", "A8", "phone", "666")));

        ask(world, PHONE, "m7", "phone");
        ask(world, PHONE, "m8");

        holds("explain-linked-mailbox", "A linked mailbox whose account is there, and one whose account is not");
    }

    @Test
    void a_disconnector_with_a_failed_join() {
        var world = world(List.of(
                Company.fromHr(),
                Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                        .join("id", "id")
                        .join("name", "name")
                        .join("title", "title")
                        .copy("phone", "phone")));
        put(world, HR, "e7", user("Ann", "id", "7", "title", "Clerk"));
        put(world, HR, "e8", user("Bob", "id", "8", "title", "Clerk"));
        put(world, PHONE, "p1", user("Somebody", "id", "9", "title", "clerk", "phone", "555"));

        ask(world, PHONE, "p1");

        holds("explain-failed-join", "An object that nobody answers");
    }

    @Test
    void an_attribute_that_a_stronger_rule_wins() {
        var world = world(Company.rules());
        put(world, HR, "e7", ANN);
        put(world, PHONE, "p7", user("Ann P", "id", "7", "title", "Office", "phone", "555"));

        ask(world, PHONE, "p7", "title", "phone");

        holds("explain-lost", "A value that loses to a stronger rule");
    }

    @Test
    void an_error_function() {
        var world = world(Company.rules());
        put(world, HR, "e7", ANN);
        put(world, CLOUD, "c7", user("A7", "anchor", "A7"));
        world.cycle();
        put(world, HR, "e7", user("Ann", "id", "7", "anchor", "B7", "name", "Ann Lee"));

        ask(world, HR, "e7", "anchor");

        holds("explain-error", "A flow that calls Error");
    }

    private static Hologram.Present leveled(Hologram.Present object) {
        return object.with(new AttributeName("level"), Values.of(Value.of(2)));
    }

    private static MemoryWorld world(List<Draft> rules) {
        return new MemoryWorld(new ArrayList<>(rules));
    }

    private static void put(MemoryWorld world, ConnectorId connector, String anchor, Hologram.Present object) {
        world.system(connector).put(new Anchor(anchor), object);
    }

    /// Explains the last synchronization of the object in a cycle.
    private void ask(MemoryWorld world, ConnectorId connector, String anchor, String... attributes) {
        world.explanations.clear();
        world.cycle();
        var id = world.at(connector, new Anchor(anchor)).orElseThrow().id();
        var why = world.explanations.stream()
                .filter(one -> one.object().id().equals(id))
                .findFirst()
                .orElseThrow();
        var text = new ExplanationText(why, new WorldNames(world));
        asked.put(why.object().dn() + " of " + connector(world, connector), text.standing(List.of(CLOUD)));
        for (var attribute : attributes) {
            asked.put(attribute, text.attribute(new AttributeName(attribute), List.of(CLOUD)));
        }
    }

    private void holds(String name, String title) {
        var told = new StringBuilder("# " + title + "\n");
        asked.forEach((question, answer) -> told.append("\n## %s\n\n```\n%s\n```\n".formatted(question, answer)));
        new Golden(name).holds(told.toString());
    }

    private static String connector(MemoryWorld world, ConnectorId connector) {
        return world.landscape().space(connector).name();
    }

    private record WorldNames(MemoryWorld world) implements Names {

        @Override
        public String connector(ConnectorId connector) {
            return ExplanationTextTest.connector(world, connector);
        }

        @Override
        public String csObject(long number) {
            return world.object(number).dn().toString();
        }

        @Override
        public String mvObject(long number) {
            return new WorldText(world).mvNamed(number);
        }
    }
}
