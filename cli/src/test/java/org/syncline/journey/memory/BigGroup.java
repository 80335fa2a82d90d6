package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;

/// A group of forest One with as many members as is asked for, and some users who are not in it yet.
final class BigGroup {

    static final AttributeName MEMBER = new AttributeName("member");
    static final AttributeName ID = new AttributeName("id");
    static final Anchor GROUP = new Anchor("g");
    static final String NAME = "CN=g,OU=Groups";

    private final Plant plant;
    private int spare;

    BigGroup(Plant plant, int members, int others) {
        this.plant = plant;
        this.spare = members;
        var one = plant.system(Town.ONE);
        for (int i = 0; i < members + others; i++) {
            one.put(anchor(i), user(i));
        }
        var pointers = new ArrayList<Value>(members);
        for (int i = 0; i < members; i++) {
            pointers.add(pointer(i));
        }
        one.put(GROUP, group(Values.of(pointers)));
    }

    /// Puts one more member into it, and takes that through import, synchronization, export and confirmation.
    void addOne() {
        change(new Say.Changes(Values.of(pointer(spare++)), Values.NONE));
    }

    void removeOne(int member) {
        change(new Say.Changes(Values.NONE, Values.of(pointer(member))));
    }

    /// Makes the database believe in so many members more, all at rest: in the source, in the metaverse and in the
    /// cloud. They are rows without objects, since nobody looks at them.
    void grow(int size) {
        long there = plant.postgres.number("SELECT max(count) FROM mv_set");
        plant.postgres.execute("""
                INSERT INTO cs_ref
                SELECT s.owner, s.attribute, 1000000000 + n, CASE WHEN s.mode = 0 THEN 3 ELSE 67 END
                  FROM cs_set s CROSS JOIN generate_series(%1$d, %2$d - 1) AS n WHERE s.count > 1000;
                INSERT INTO mv_ref (owner, attribute, target)
                SELECT s.owner, s.attribute, 1000000000 + n
                  FROM mv_set s CROSS JOIN generate_series(%1$d, %2$d - 1) AS n WHERE s.count > 1000;
                INSERT INTO cs_link SELECT 1000000000 + n, 1000000000 + n, '\\x' FROM generate_series(%1$d, %2$d - 1) AS n;
                UPDATE cs_set SET count = count + greatest(0, %2$d - %1$d) WHERE count > 1000;
                UPDATE mv_set SET count = count + greatest(0, %2$d - %1$d) WHERE count > 1000;
                ANALYZE;
                CHECKPOINT""".formatted(there, size));
    }

    private void change(Say say) {
        plant.system(Town.ONE).change(GROUP, new Overlay.Amend(new TreeMap<>(Map.of(MEMBER, say))));
        var runs = List.of(
                plant.run(Town.ONE, RunProfile.DELTA_IMPORT),
                plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION),
                plant.run(Town.CLOUD, RunProfile.EXPORT),
                plant.run(Town.CLOUD, RunProfile.DELTA_IMPORT));
        assertThat(runs.stream().map(BigGroup::counters))
                .containsExactly(
                        "{stage-update=1}",
                        "{Cloud/connector-flow=1, connector-flow=1}",
                        "{export-update=1}",
                        "{export-confirmed=1, stage-update=1}");
    }

    /// What a change leaves to do for the cycle after it: nothing, once this has run.
    void calm() {
        plant.run(Town.CLOUD, RunProfile.DELTA_SYNCHRONIZATION);
    }

    /// How many members it has in the cloud.
    int membersInCloud() {
        return plant.system(Town.CLOUD).objects().values().stream()
                .mapToInt(object -> object.values(MEMBER).size())
                .sum();
    }

    static Anchor anchor(int user) {
        return new Anchor("u%07d".formatted(user));
    }

    static Value pointer(int user) {
        return new Value.Pointer(name(user), anchor(user));
    }

    static DistinguishedName name(int user) {
        return DistinguishedName.of("CN=u%07d,OU=Users".formatted(user));
    }

    static Hologram.Present user(int number) {
        return Hologram.of(
                new ObjectTypeName("user"),
                name(number),
                Map.of(
                        new AttributeName("id"), Values.text("u" + number),
                        new AttributeName("sourceAnchor"), Values.text("u" + number),
                        new AttributeName("name"), Values.text("User " + number)));
    }

    static Hologram.Present group(Values members) {
        return Hologram.of(
                new ObjectTypeName("group"),
                DistinguishedName.of(NAME),
                Map.of(
                        new AttributeName("id"),
                        Values.text("g"),
                        new AttributeName("sourceAnchor"),
                        Values.text("g"),
                        new AttributeName("name"),
                        Values.text("Group"),
                        MEMBER,
                        members));
    }

    private static String counters(Run run) {
        return run.steps().getFirst().outcome().counters().all().toString();
    }
}
