package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ExportEntry;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Cycle;
import org.syncline.engine.RunProfile;

/// A life in which everything happens that makes the engine write, and whether all of it happens at points that are
/// named in [WritePoints]: there, and only there, it is killed.
class WritePointsTest {

    private static final String BOSS = "boss";

    @Test
    void every_write_happens_at_a_named_point() {
        try (var plant = new Plant()) {
            var seen = WritesSeen.in(plant.postgres);
            live(plant);

            assertThat(seen.points()).isEqualTo(WritePoints.ALL);
        }
    }

    static void live(Plant plant) {
        var one = plant.system(Town.ONE);
        for (var name : List.of("a", "b", "c", "d", "e", "f")) {
            put(plant, name, name, BOSS);
        }
        plant.system(Town.TWO).put(anchor("a"), person("a", "a", "a"));
        put(plant, "g", "g", "a");
        group(plant, "a", "b", "nobody");
        plant.settle();

        // who is referred to comes, another leaves, one is renamed, one takes the name of one who left
        put(plant, BOSS, BOSS, "a");
        one.remove(anchor("b"));
        put(plant, "c", "c renamed", BOSS);
        one.remove(anchor("d"));
        put(plant, "new d", "d", BOSS);
        group(plant, "a", "b", "c", BOSS);
        plant.cycle(Cycle.Policy.DELTA);

        // names are swapped, one is taken back before it was sent, answers are lost, writes are refused
        put(plant, "e", "f", BOSS);
        put(plant, "f", "e", BOSS);
        put(plant, "h", "h", "e");
        plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
        plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
        one.remove(anchor("h"));
        put(plant, "i", "i", "e");
        plant.system(Town.CLOUD).troubles().loseAnswers(1);
        plant.cycle(Cycle.Policy.DELTA);
        plant.system(Town.CLOUD).troubles().refuse(entry -> entry instanceof ExportEntry.Delete);
        one.remove(anchor("i"));
        plant.cycle(Cycle.Policy.DELTA);
        plant.system(Town.CLOUD).troubles().none();
        plant.cycle(Cycle.Policy.DELTA);

        // two want the same partner; the cloud has something of its own; a full import finds somebody gone
        plant.system(Town.TWO).put(anchor("again"), person("a", "again", "a"));
        plant.cycle(Cycle.Policy.DELTA);
        plant.system(Town.TWO).remove(anchor("a"));
        one.objects().remove(anchor("g"));
        plant.settle();
    }

    static void put(Plant plant, String id, String name, String manager) {
        plant.system(Town.ONE).put(anchor(id), person(id, name, manager));
    }

    private static void group(Plant plant, String... members) {
        var like = BigGroup.group(Values.of(
                List.of(members).stream().map(WritePointsTest::pointer).toList()));
        plant.system(Town.ONE).put(BigGroup.GROUP, like);
    }

    private static Hologram.Present person(String id, String name, String manager) {
        var attributes = new TreeMap<AttributeName, Values>();
        Map.of("id", id, "sourceAnchor", id, "name", name, "title", "Clerk " + name)
                .forEach((attribute, value) -> attributes.put(new AttributeName(attribute), Values.text(value)));
        attributes.put(new AttributeName("manager"), Values.of(pointer(manager)));
        return Hologram.of(new ObjectTypeName("user"), DistinguishedName.of("CN=" + name), attributes);
    }

    static Value pointer(String id) {
        return new Value.Pointer(DistinguishedName.of("CN=" + id), anchor(id));
    }

    static Anchor anchor(String id) {
        return new Anchor("p" + id);
    }
}
