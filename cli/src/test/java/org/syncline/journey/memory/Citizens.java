package org.syncline.journey.memory;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// What can happen to the people and groups of the [Town], at random: in both forests, and by hand in the cloud.
record Citizens(Random random) {

    private static final int PEOPLE = 6;
    private static final int GROUPS = 2;

    interface Putting {
        void put(String system, Anchor anchor, Hologram.Present object);
    }

    interface Removing {
        void remove(String system, Anchor anchor);
    }

    void edit(Putting putting, Removing removing) {
        var system = one(List.of(Town.ONE, Town.ONE, Town.ONE, Town.TWO, Town.CLOUD));
        var id = random.nextInt(4) == 0 ? "g" + random.nextInt(GROUPS) : "p" + random.nextInt(PEOPLE);
        if (random.nextInt(4) == 0) {
            removing.remove(system, anchor(system, id));
        } else {
            putting.put(system, anchor(system, id), object(system, id));
        }
    }

    /// Some names in the cloud.
    Set<DistinguishedName> some() {
        var some = new TreeSet<DistinguishedName>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(DistinguishedName.of("CN=p" + random.nextInt(PEOPLE)));
        }
        return some;
    }

    /// What is made by hand in the cloud is called there what the engine would call it.
    private static Anchor anchor(String system, String id) {
        return new Anchor(system.equals(Town.CLOUD) ? "x" + id : id);
    }

    private Hologram.Present object(String system, String id) {
        boolean isGroup = id.startsWith("g");
        var attributes = new TreeMap<AttributeName, Values>();
        text(attributes, "id", id);
        text(attributes, "name", one(List.of("Ann", "Bob")));
        if (random.nextInt(4) > 0) {
            text(attributes, "sourceAnchor", id);
        }
        if (random.nextInt(2) == 0) {
            text(attributes, "title", one(List.of("Clerk", "Head")));
        }
        if (random.nextInt(5) == 0) {
            text(attributes, "hidden", "yes");
        }
        if (!isGroup && random.nextInt(2) == 0) {
            attributes.put(
                    new AttributeName("addresses"),
                    Values.of(List.of(Value.of("a"), Value.of("b" + random.nextInt(2)))));
        }
        // in the cloud nobody can refer to who is not there
        if (!isGroup && random.nextInt(2) == 0 && !system.equals(Town.CLOUD)) {
            attributes.put(new AttributeName("manager"), Values.of(pointer(system, "p" + random.nextInt(PEOPLE))));
        }
        if (isGroup && !system.equals(Town.CLOUD)) {
            attributes.put(
                    new AttributeName("member"),
                    Values.of(random.ints(random.nextInt(4), 0, PEOPLE)
                            .distinct()
                            .mapToObj(person -> pointer(system, "p" + person))
                            .toList()));
        }
        attributes.values().removeIf(Values::isEmpty);
        return Hologram.of(new ObjectTypeName(isGroup ? "group" : "user"), name(id), attributes);
    }

    private static Value pointer(String system, String id) {
        return new Value.Pointer(name(id), anchor(system, id));
    }

    private static DistinguishedName name(String id) {
        return DistinguishedName.of("CN=" + id);
    }

    private static void text(Map<AttributeName, Values> attributes, String name, String text) {
        attributes.put(new AttributeName(name), Values.text(text));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
