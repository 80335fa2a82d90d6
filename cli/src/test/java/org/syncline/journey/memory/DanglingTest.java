package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.ONE;
import static org.syncline.journey.memory.Town.TWO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Cycle;
import org.syncline.engine.RunProfile;
import org.syncline.store.DanglingReference;
import org.syncline.store.DanglingReference.Why;

/// Members of a group of forest Two that are persons of forest One, or nobody (engine.md 8, issue 4 Build 2).
class DanglingTest {

    private static final int LARGE = 1_010;

    @Test
    void references_that_lead_nowhere_are_counted_and_listed_until_they_lead_somewhere() {
        try (var plant = new Plant()) {
            put(plant, TWO, 1);
            plant.system(TWO).put(BigGroup.GROUP, group(1, 2));
            plant.settle();

            assertThat(dangling(plant))
                    .extracting(found -> "%s %s %s".formatted(found.attribute(), found.targetName(), found.why()))
                    .containsExactly(
                            "member %s NOT_JOINED".formatted(BigGroup.name(1)),
                            "member %s NOT_THERE".formatted(BigGroup.name(2)));
            assertThat(counts(plant)).containsExactlyInAnyOrderEntriesOf(Map.of(Why.NOT_JOINED, 1L, Why.NOT_THERE, 1L));

            put(plant, TWO, 2);
            put(plant, ONE, 1);
            put(plant, ONE, 2);
            plant.cycle(Cycle.Policy.DELTA);
            plant.cycle(Cycle.Policy.DELTA);

            assertThat(dangling(plant)).isEmpty();
            assertThat(membersInCloud(plant)).isEqualTo(2);
        }
    }

    /// The group is there before the persons of its members are; then one of them is deleted in the other forest.
    @Test
    void a_large_group_across_forests_has_exactly_the_members_that_are_persons() {
        try (var plant = new Plant()) {
            var members = new ArrayList<Integer>();
            for (int i = 0; i < LARGE; i++) {
                put(plant, TWO, i);
                members.add(i);
            }
            plant.system(TWO).put(BigGroup.GROUP, group(members));
            plant.cycle(Cycle.Policy.INITIAL);
            assertThat(dangling(plant)).hasSize(LARGE);
            members.forEach(i -> put(plant, ONE, i));
            plant.cycle(Cycle.Policy.DELTA);
            plant.cycle(Cycle.Policy.DELTA);
            plant.cycle(Cycle.Policy.DELTA);
            assertThat(membersInCloud(plant)).isEqualTo(LARGE);

            plant.system(ONE).remove(BigGroup.anchor(7));
            plant.importDelta(ONE);
            plant.run(ONE, RunProfile.DELTA_SYNCHRONIZATION);
            plant.run(CLOUD, RunProfile.EXPORT);

            assertThat(membersInCloud(plant)).isEqualTo(LARGE - 1);
            assertThat(dangling(plant))
                    .extracting(DanglingReference::targetName)
                    .containsExactly(BigGroup.name(7));
            plant.cycle(Cycle.Policy.DELTA);
            plant.cycle(Cycle.Policy.DELTA);
            var afterDeltas = plant.dump();
            plant.cycle(Cycle.Policy.INITIAL);
            assertThat(plant.dump()).isEqualTo(afterDeltas);
            assertThat(membersInCloud(plant)).isEqualTo(LARGE - 1);
        }
    }

    private static Map<Why, Long> counts(Plant plant) {
        return plant.engine()
                .database()
                .in(transaction -> transaction.danglingReferences().count(plant.id(TWO)));
    }

    private static List<DanglingReference> dangling(Plant plant) {
        return plant.engine()
                .database()
                .in(transaction -> transaction.danglingReferences().of(plant.id(TWO), 2 * LARGE));
    }

    private static int membersInCloud(Plant plant) {
        return plant.system(CLOUD).objects().values().stream()
                .mapToInt(object -> object.values(BigGroup.MEMBER).size())
                .sum();
    }

    private static void put(Plant plant, String forest, int user) {
        plant.system(forest).put(BigGroup.anchor(user), BigGroup.user(user));
    }

    private static Hologram.Present group(int... members) {
        var all = new ArrayList<Integer>();
        for (int member : members) {
            all.add(member);
        }
        return group(all);
    }

    private static Hologram.Present group(List<Integer> members) {
        var pointers = new ArrayList<Value>();
        members.forEach(member -> pointers.add(BigGroup.pointer(member)));
        var like = BigGroup.group(Values.of(pointers));
        return Hologram.of(like.type(), DistinguishedName.of(BigGroup.NAME), new TreeMap<>(like.attributes()));
    }
}
