package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Cycle;
import org.syncline.journey.Soak;

/// Members of a large group come and go, before and after the group hears of it: deltas, which load only what is in
/// question, come to what a full cycle comes to, which loads everything.
class MembersTest {

    private static final int MEMBERS = 1_050;
    private static final int OTHERS = 20;
    private static final Anchor INNER = new Anchor("h");

    @Test
    void deltas_of_a_large_group_come_to_what_a_full_cycle_comes_to() {
        try (var plant = plant()) {
            history(plant, Long.getLong("seed", 1), 12);
        }
    }

    @Tag("soak")
    @Test
    void many_days_of_a_large_group_come_to_what_a_full_cycle_comes_to() {
        long seed = Long.getLong("seed", System.nanoTime() >>> 16);
        var until = Soak.end(Soak.Part.MEMBERS);
        long days = 0;
        try (var plant = plant()) {
            do {
                history(plant, seed++, 20);
                days += 20;
            } while (!until.isReached(days));
        }
        System.out.println("days of a large group: " + days);
    }

    private static Plant plant() {
        var plant = new Plant();
        new BigGroup(plant, MEMBERS, OTHERS);
        plant.system(Town.ONE).put(INNER, inner(Values.of(BigGroup.pointer(MEMBERS))));
        plant.settle();
        return plant;
    }

    private static void history(Plant plant, long seed, int days) {
        System.out.println("-Dseed=" + seed);
        var random = new Random(seed);
        for (int day = 0; day < days; day++) {
            for (int edit = random.nextInt(5); edit >= 0; edit--) {
                edit(plant, random);
            }
            plant.cycle(Cycle.Policy.DELTA);
        }
        for (int i = 0; i < 3; i++) {
            plant.cycle(Cycle.Policy.DELTA);
        }
        var afterDeltas = plant.dump();
        plant.cycle(Cycle.Policy.INITIAL);

        assertThat(plant.dump()).as("seed " + seed).isEqualTo(afterDeltas);
        assertThat(inCloud(plant)).as("seed " + seed).isEqualTo(wanted(plant));
    }

    private static void edit(Plant plant, Random random) {
        var one = plant.system(Town.ONE);
        int user = MEMBERS - 30 + random.nextInt(30 + OTHERS);
        var member = Values.of(random.nextInt(8) == 0 ? pointer(INNER) : BigGroup.pointer(user));
        switch (random.nextInt(8)) {
            case 0, 1 -> change(plant, new Say.Changes(member, Values.NONE));
            case 2, 3 -> change(plant, new Say.Changes(Values.NONE, member));
            case 4 -> one.remove(BigGroup.anchor(user));
            case 5 -> one.put(BigGroup.anchor(user), BigGroup.user(user));
            case 6 -> {
                one.put(BigGroup.anchor(user), BigGroup.user(user));
                change(plant, new Say.Changes(Values.of(BigGroup.pointer(user)), Values.NONE));
            }
            default -> {
                one.remove(BigGroup.anchor(user));
                change(plant, new Say.Changes(Values.NONE, Values.of(BigGroup.pointer(user))));
            }
        }
        if (random.nextInt(6) == 0) {
            // in a circle, and back
            one.put(INNER, inner(random.nextBoolean() ? Values.of(pointer(BigGroup.GROUP)) : Values.NONE));
        }
    }

    private static void change(Plant plant, Say say) {
        plant.system(Town.ONE).change(BigGroup.GROUP, new Overlay.Amend(new TreeMap<>(Map.of(BigGroup.MEMBER, say))));
    }

    private static Value pointer(Anchor anchor) {
        return anchor.equals(INNER)
                ? new Value.Pointer(DistinguishedName.of("CN=h,OU=Groups"), INNER)
                : new Value.Pointer(DistinguishedName.of(BigGroup.NAME), BigGroup.GROUP);
    }

    private static Hologram.Present inner(Values members) {
        var like = BigGroup.group(members);
        var attributes = new TreeMap<>(like.attributes());
        attributes.replaceAll((name, values) -> name.equals(BigGroup.MEMBER) ? values : Values.text("h"));
        return Hologram.of(like.type(), DistinguishedName.of("CN=h,OU=Groups"), attributes);
    }

    /// Those of the members in forest One that exist there.
    private static List<String> wanted(Plant plant) {
        var one = plant.system(Town.ONE).objects();
        var names = new TreeSet<String>();
        one.getOrDefault(BigGroup.GROUP, BigGroup.group(Values.NONE))
                .values(BigGroup.MEMBER)
                .forEach(value -> {
                    if (value instanceof Value.Pointer(var _, var anchor) && one.containsKey(anchor)) {
                        names.add("CN=" + one.get(anchor).values(BigGroup.ID).first());
                    }
                });
        return new ArrayList<>(names);
    }

    private static List<String> inCloud(Plant plant) {
        var names = new TreeSet<String>();
        plant.system(Town.CLOUD)
                .object(new Anchor("xg"))
                .orElseThrow()
                .values(BigGroup.MEMBER)
                .forEach(value -> names.add(value instanceof Value.Pointer(var dn, var _) ? dn.toString() : "?"));
        return new ArrayList<>(names);
    }
}
