package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Cycle;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.store.RunChange;
import org.syncline.store.RunId;

/// What runs changed, attribute by attribute, as it was then (operations.md 5).
class RunChangesTest {

    private static final int MANY = 3_000;

    @Test
    void an_import_a_synchronization_and_an_export_keep_what_they_change() {
        try (var plant = new Plant()) {
            List.of("a", "b").forEach(name -> put(plant, name, name, "a"));
            plant.settle();
            plant.system(Town.ONE).put(anchor("b"), person("b", "b", "Boss", "b"));

            var imported = plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            var synchronised = plant.run(Town.ONE, RunProfile.DELTA_SYNCHRONIZATION);
            var exported = plant.run(Town.CLOUD, RunProfile.EXPORT);

            assertThat(changes(plant, imported, ""))
                    .containsExactly("imported CN=b update manager [CN=a]>[CN=b] title [Clerk b]>[Boss]");
            assertThat(changes(plant, synchronised, "CN=b"))
                    .anySatisfy(line ->
                            assertThat(line).startsWith("metaverse b update").contains("title [Clerk b]>[Boss]"))
                    .contains("to export CN=b update manager [CN=a]>[CN=b] title [Clerk b]>[Boss]");
            assertThat(changes(plant, exported, ""))
                    .containsExactly("exported CN=b update manager [CN=a]>[CN=b] title [Clerk b]>[Boss]");
        }
    }

    @Test
    void a_history_tells_what_an_object_was_when_it_is_another_by_now_and_when_it_is_gone() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            put(plant, "b", "b", "a");
            var first = plant.run(Town.ONE, RunProfile.FULL_IMPORT);
            put(plant, "b", "renamed", "a");
            var second = plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            plant.system(Town.ONE).remove(anchor("b"));
            plant.cycle(Cycle.Policy.DELTA);

            assertThat(changes(plant, first, "cn=B"))
                    .singleElement()
                    .asString()
                    .startsWith("imported CN=b add")
                    .contains("title []>[Clerk b]");
            assertThat(changes(plant, second, "")).singleElement().asString().contains("rename dn [CN=b]>[CN=renamed]");
        }
    }

    @Test
    void one_member_of_many_is_one_row_and_what_is_long_is_cut() {
        try (var plant = new Plant()) {
            plant.system(Town.ONE).put(BigGroup.GROUP, BigGroup.group(members(0, MANY)));
            var many = plant.run(Town.ONE, RunProfile.FULL_IMPORT);
            assertThat(many.steps().getFirst().outcome().message()).isEmpty();
            plant.system(Town.ONE)
                    .change(
                            BigGroup.GROUP,
                            new Overlay.Amend(new TreeMap<>(Map.of(
                                    new AttributeName("member"),
                                    new Say.Changes(members(MANY, MANY + 1), Values.NONE)))));
            var one = plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            plant.system(Town.ONE).put(anchor("a"), person("a", "a", "x".repeat(5_000), "a"));
            var longText = plant.run(Town.ONE, RunProfile.DELTA_IMPORT);

            var member = attribute(plant, many, "member");
            assertThat(member.added()).hasSize(10);
            assertThat(member.more()).isEqualTo(MANY - 10);
            assertThat(changes(plant, one, "")).singleElement().asString().endsWith("member []>[CN=m3000]");
            assertThat(attribute(plant, longText, "title").added().getFirst())
                    .hasSize(200)
                    .endsWith("…");
        }
    }

    /// A first import would write every value twice.
    @Test
    void of_many_new_objects_the_first_are_kept_and_of_known_ones_all() {
        try (var plant = new Plant()) {
            put(plant, "zoe", "zoe", "zoe");
            plant.run(Town.ONE, RunProfile.FULL_IMPORT);
            IntStream.range(0, 1_200).forEach(i -> put(plant, "n" + i, "n" + i, "zoe"));
            plant.system(Town.ONE).put(anchor("zoe"), person("zoe", "zoe", "Boss", "zoe"));

            var run = plant.run(Town.ONE, RunProfile.FULL_IMPORT);

            assertThat(changes(plant, run, "CN=zoe")).singleElement().asString().contains("[Clerk zoe]>[Boss]");
            assertThat(of(plant, run, "")).hasSize(1_001);
        }
    }

    @Test
    void they_go_after_a_week_and_with_their_run() {
        try (var plant = new Plant()) {
            put(plant, "a", "a", "a");
            var run = plant.run(Town.ONE, RunProfile.FULL_IMPORT);
            var database = plant.engine().database();
            assertThat(changes(plant, run, "")).hasSize(1);

            var week = Instant.now().plus(Duration.ofDays(7));
            database.run(
                    transaction -> transaction.runChanges().purge(Instant.now().minusSeconds(60), 20));
            assertThat(changes(plant, run, "")).hasSize(1);
            database.run(transaction -> transaction.runChanges().purge(week, 20));
            assertThat(changes(plant, run, "")).isEmpty();
        }
    }

    private static RunChange.Attribute attribute(Plant plant, Run run, String name) {
        return of(plant, run, "").stream()
                .flatMap(change -> change.attributes().stream())
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> changes(Plant plant, Run run, String subject) {
        return of(plant, run, subject).stream().map(RunChangesTest::text).toList();
    }

    private static List<RunChange> of(Plant plant, Run run, String subject) {
        return plant.engine()
                .database()
                .in(transaction ->
                        transaction.runChanges().of(new RunId(run.id().number()), 0, subject, 2_000));
    }

    private static String text(RunChange change) {
        var text = new StringBuilder("%s %s %s".formatted(change.layer().code(), change.subject(), change.operation()));
        change.attributes().forEach(one -> text.append(" %s %s>%s".formatted(one.name(), one.removed(), one.added())));
        return text.toString();
    }

    private static Values members(int from, int until) {
        return Values.of(IntStream.range(from, until)
                .mapToObj(i -> (Value) new Value.Pointer(DistinguishedName.of("CN=m" + i), anchor("m" + i)))
                .toList());
    }

    private static Hologram.Present person(String id, String name, String title, String manager) {
        var attributes = new TreeMap<AttributeName, Values>();
        Map.of("id", id, "sourceAnchor", id, "name", name, "title", title)
                .forEach((attribute, value) -> attributes.put(new AttributeName(attribute), Values.text(value)));
        attributes.put(
                new AttributeName("manager"),
                Values.of(new Value.Pointer(DistinguishedName.of("CN=" + manager), anchor(manager))));
        return Hologram.of(new ObjectTypeName("user"), DistinguishedName.of("CN=" + name), attributes);
    }
}
