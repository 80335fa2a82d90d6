package org.syncline.core.sync;

import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.syncline.core.space.Arbitrary;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;

/// What can happen to the people of the [Company], from a seed.
final class Life {

    private static final int PEOPLE = 4;
    private static final int EDITS = 12;

    private Life() {}

    interface Edit {
        void accept(MemoryWorld world);
    }

    /// A company after some edits, each read and synchronized.
    static MemoryWorld lived(Arbitrary any) {
        return played(edits(any), any::shuffled);
    }

    static MemoryWorld played(List<Edit> edits, UnaryOperator<List<CsObject>> order) {
        return played(Company.landscape(Company.rules()), edits, order);
    }

    static MemoryWorld played(Landscape landscape, List<Edit> edits, UnaryOperator<List<CsObject>> order) {
        var world = new MemoryWorld(landscape);
        edits.forEach(edit -> {
            edit.accept(world);
            world.systems.keySet().forEach(world::read);
            world.systems.keySet().forEach(connector -> world.synchronize(connector, order));
        });
        return world;
    }

    static List<Edit> edits(Arbitrary any) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < EDITS; i++) {
            edits.add(any.upTo(4) == 0 ? world -> world.export(CLOUD) : edit(any));
        }
        return edits;
    }

    private static Edit edit(Arbitrary any) {
        int person = any.upTo(PEOPLE);
        var connector = any.oneOf(List.of(HR, HR, PHONE, CLOUD));
        if (any.upTo(4) == 0) {
            return world -> world.system(connector).remove(anchor(connector, person));
        }
        var object = object(any, connector, person);
        return world -> world.system(connector).put(anchor(connector, person), object);
    }

    /// What a cloud object is called there is what the engine would call it.
    private static Anchor anchor(ConnectorId connector, int person) {
        return new Anchor(connector.equals(CLOUD) ? "xA" + person : "e" + person);
    }

    private static Hologram.Present object(Arbitrary any, ConnectorId connector, int person) {
        var attributes = new ArrayList<>(List.of("id", "" + person));
        attributes.addAll(maybe(any, "title", any.oneOf(List.of("Clerk", "Head"))));
        attributes.addAll(maybe(any, "addresses", any.oneOf(List.of("a", "{a, B}", "{A, c}"))));
        if (connector.equals(PHONE)) {
            attributes.addAll(maybe(any, "phone", any.oneOf(List.of("555", "666"))));
        } else {
            attributes.addAll(maybe(any, "anchor", "A" + person));
        }
        if (connector.equals(HR)) {
            attributes.addAll(maybe(any, "filtered", any.oneOf(List.of("True", "False"))));
            attributes.addAll(maybe(any, "manager", "#e" + any.upTo(PEOPLE)));
        }
        return Company.user((connector.equals(CLOUD) ? "A" : "P") + person, attributes.toArray(String[]::new));
    }

    private static List<String> maybe(Arbitrary any, String name, String value) {
        return any.upTo(4) == 0 ? List.of() : List.of(name, value);
    }
}
