package org.syncline.journey.memory;

import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.CLOUD_ID;
import static org.syncline.journey.memory.Town.ONE;
import static org.syncline.journey.memory.Town.ONE_ID;
import static org.syncline.journey.memory.Town.TWO;
import static org.syncline.journey.memory.Town.TWO_ID;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Configuration;
import org.syncline.engine.Cycle.Policy;
import org.syncline.engine.RunProfile;
import org.syncline.journey.Chronicle;
import org.syncline.testkit.memory.MemorySystems;

/// The counters of operations.md 3 that the company of the other golden file has no cause for: a town in which people
/// are known to two forests, become guests, are renamed, and are disowned. The golden file is for a person to read.
class TownGoldenTest {

    private final Chronicle chronicle = new Chronicle("What each step counts in a town", Set.of());

    @Test
    void every_step_counts_what_it_counted() throws IOException {
        var systems = new MemorySystems();
        try (var town = new Plant(systems, configuration(systems))) {
            arrive(town);
            joinAndPart(town);
            changeNames(town);
            becomeGuests(town);
            goWrong(town);
            beDisowned(town);
        }

        chronicle.compare("counters-town.md");
    }

    private void arrive(Plant town) {
        put(town, ONE, user("ann", "name", "Ann", "title", "Clerk", "manager", "bob"));
        put(town, ONE, user("bob", "name", "Bob", "title", "Mayor"));
        put(town, ONE, user("cid", "name", "Cid", "title", "Clerk"));
        put(town, ONE, object("group", "staff", "name", "Staff"));
        put(town, ONE, object("contact", "fay", "name", "Fay"));
        cycle(
                town,
                "Forest One has Ann, her manager Bob, Cid, a group without members, and a contact; nobody asked for contacts,"
                        + " and Bob is not in the cloud yet when Ann is written to it",
                Policy.INITIAL);
        cycle(town, "The cloud, still to be read in full, shows what was written", Policy.DELTA);
    }

    private void joinAndPart(Plant town) {
        put(town, TWO, user("ann", "phone", "555"));
        put(town, TWO, user("bob"));
        put(town, TWO, user("dora", "phone", "777"));
        put(town, TWO, object("group", "club"));
        cycle(
                town,
                "Forest Two knows Ann's telephone, nothing new of Bob, Dora whom nobody knows, and a club of which nothing flows;"
                        + " Ann is looked at again because her manager is",
                Policy.DELTA);
        put(town, TWO, "ann again", object("user", "ann again", "id", "ann", "phone", "556"));
        cycle(town, "Forest Two has a second Ann", Policy.DELTA);
        town.system(TWO).remove(new Anchor("ann again"));
        put(town, TWO, user("bob", "title", "Retired"));
        put(town, TWO, object("group", "club", "hidden", "yes"));
        put(town, ONE, object("group", "staff", "name", "Staff", "hidden", "yes"));
        cycle(
                town,
                "She is gone; Forest Two retires Bob, so his employee Ann is looked at again; the club is hidden, and so is the"
                        + " staff, which another rule still joins",
                Policy.DELTA);
    }

    private void changeNames(Plant town) {
        put(town, ONE, user("cid", "name", "Sid", "title", "Clerk"));
        put(town, ONE, user("bob", "name", "Rob", "title", "Lord Mayor"));
        cycle(town, "Cid has another name, and Bob another name and another title", Policy.DELTA);
        cycle(town, "The cloud confirms the names", Policy.DELTA);
    }

    private void becomeGuests(Plant town) {
        put(town, ONE, user("ann", "name", "Ann", "title", "Guest", "manager", "bob"));
        put(town, ONE, user("cid", "name", "Sid", "title", "Guest"));
        cycle(
                town,
                "Ann, who has a telephone, and Cid, who has none, become guests: contacts in the cloud, under the same names",
                Policy.DELTA);
        chronicle.tell(
                "The cloud is read in full, and shows contacts",
                List.of(town.run(CLOUD, RunProfile.FULL_IMPORT), town.run(CLOUD, RunProfile.DELTA_SYNCHRONIZATION)));
        town.system(TWO).remove(new Anchor("ann"));
        cycle(town, "Forest Two knows Ann no more", Policy.DELTA);
    }

    private void goWrong(Plant town) {
        town.postgres.execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.name LIKE 'eve%' THEN
                        RAISE EXCEPTION 'not this one' USING ERRCODE = '23514';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON find FOR EACH ROW EXECUTE FUNCTION refuse();
                """);
        put(town, ONE, user("eve", "name", "Eve", "title", "Clerk"));
        cycle(town, "The database refuses Eve", Policy.DELTA);
        town.postgres.execute("DROP TRIGGER refuse ON find; DROP FUNCTION refuse()");
        cycle(town, "It takes her", Policy.DELTA);

        town.system(CLOUD).troubles().keep(new AttributeName("title"), Values.text("mayor"));
        put(town, ONE, user("bob", "name", "Rob", "title", "Mayor of the Town"));
        cycle(town, "Bob has another title, and the cloud writes it otherwise", Policy.DELTA);
        cycle(town, "It shows the other, and is told again", Policy.DELTA);
        cycle(town, "And again", Policy.DELTA);
        cycle(town, "The third time in a row somebody should look", Policy.DELTA);
        town.system(CLOUD).troubles().none();
        cycle(town, "And a fourth time; from now on the cloud writes what it is told", Policy.DELTA);
        cycle(town, "It shows that", Policy.DELTA);
    }

    private void beDisowned(Plant town) {
        put(town, TWO, user("eve", "hidden", "yes"));
        cycle(
                town,
                "Forest Two knows Eve, and says that she is to go: then she goes from Forest One too",
                Policy.DELTA);
        cycle(town, "She is gone from there; Forest Two goes on", Policy.DELTA);
    }

    private void cycle(Plant town, String what, Policy policy) {
        chronicle.tell(what, town.cycle(policy));
    }

    /// Forest One says who there is; Forest Two adds to it; and who is hidden by Forest Two, no rule wants in Forest
    /// One.
    private static List<Rule> rules() {
        return List.of(
                Rule.in(ONE_ID, 1, "user", "person", LinkType.PROVISION)
                        .join("id", "id")
                        .copy("id", "name", "title", "manager"),
                Rule.in(ONE_ID, 2, "group", "group", LinkType.PROVISION)
                        .when("hidden", ScopeOperator.ISNULL, "")
                        .join("id", "id")
                        .copy("id", "name", "member"),
                Rule.in(ONE_ID, 3, "group", "group", LinkType.JOIN)
                        .join("id", "id")
                        .copy("hidden", "hidden"),
                Rule.in(TWO_ID, 4, "user", "person", LinkType.JOIN)
                        .when("title", ScopeOperator.NOTEQUAL, "Retired")
                        .join("id", "id")
                        .copy("phone", "phone")
                        .copy("hidden", "hidden"),
                Rule.in(TWO_ID, 5, "group", "group", LinkType.PROVISION)
                        .when("hidden", ScopeOperator.ISNULL, "")
                        .join("id", "id"),
                Rule.out(ONE_ID, 6, "person", "user")
                        .when("hidden", ScopeOperator.ISNULL, "")
                        .computed("\"CN=\" & [id]", "dn"),
                Rule.out(CLOUD_ID, 7, "person", "user")
                        .when("title", ScopeOperator.NOTEQUAL, "Guest")
                        .computed("\"CN=\" & [name]", "dn")
                        .copy("id", "title", "manager"),
                Rule.out(CLOUD_ID, 8, "person", "contact")
                        .when("title", ScopeOperator.EQUAL, "Guest")
                        .computed("\"CN=\" & [name]", "dn")
                        .copy("phone", "phone"),
                Rule.out(CLOUD_ID, 9, "group", "group")
                        .when("name", ScopeOperator.ISNOTNULL, "")
                        .computed("\"CN=\" & [name]", "dn")
                        .copy("member", "member"));
    }

    private static Configuration configuration(MemorySystems systems) {
        var usual = Town.configuration(systems, rules());
        var connectors = new TreeMap<>(usual.connectors());
        connectors.computeIfPresent(
                CLOUD_ID,
                (_, cloud) -> cloud.withTypes(List.of(
                        new ObjectTypeName("user"), new ObjectTypeName("group"), new ObjectTypeName("contact"))));
        return new Configuration(usual.metaverse(), connectors, usual.rules());
    }

    private static void put(Plant town, String forest, Hologram.Present object) {
        put(town, forest, object.values(new AttributeName("id")).first().toString(), object);
    }

    private static void put(Plant town, String forest, String anchor, Hologram.Present object) {
        town.system(forest).put(new Anchor(anchor), object);
    }

    private static Hologram.Present user(String id, String... attributes) {
        return object("user", id, attributes);
    }

    /// @param attributes name and text by turns; a manager by id
    private static Hologram.Present object(String type, String id, String... attributes) {
        var values = new TreeMap<AttributeName, Values>();
        values.put(new AttributeName("id"), Values.text(id));
        for (int i = 0; i < attributes.length; i += 2) {
            values.put(
                    new AttributeName(attributes[i]),
                    attributes[i].equals("manager")
                            ? Values.of(new Value.Pointer(name(attributes[i + 1]), new Anchor(attributes[i + 1])))
                            : Values.text(attributes[i + 1]));
        }
        return Hologram.of(new ObjectTypeName(type), name(id), values);
    }

    private static DistinguishedName name(String id) {
        return DistinguishedName.of("CN=" + id);
    }
}
