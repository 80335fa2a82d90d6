package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Arbitrary;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;

/// What holds of the whole pipeline for any people and any edits (ARCHITECTURE 8).
class PipelineLawsTest {

    private static final int CASES = 100;
    private static final int PEOPLE = 4;
    private static final int EDITS = 12;

    /// Invariant 8.
    @Test
    void a_second_synchronization_changes_nothing() {
        Arbitrary.holds(CASES, any -> {
            var world = lived(any);
            for (var connector : world.systems.keySet()) {
                world.synchronize(connector);
                var objects = new TreeMap<>(world.cs);
                var metaverse = new TreeMap<>(world.mv);

                world.synchronize(connector);

                assertThat(world.cs).isEqualTo(objects);
                assertThat(world.mv).isEqualTo(metaverse);
            }
        });
    }

    /// Invariant 7, where no two objects want the same partner.
    @Test
    void the_order_of_objects_makes_no_difference() {
        Arbitrary.holds(CASES, any -> {
            var edits = edits(any);

            var inOrder = played(edits, UnaryOperator.identity());
            var shuffled = played(edits, any::shuffled);

            assertThat(new WorldText(shuffled).whole()).isEqualTo(new WorldText(inOrder).whole());
            assertThat(new WorldText(shuffled).systems()).isEqualTo(new WorldText(inOrder).systems());
        });
    }

    /// Invariant 6.
    @Test
    void a_preview_is_the_run_and_leaves_no_trace() {
        Arbitrary.holds(CASES, any -> {
            var world = lived(any);
            any.oneOf(edits(any)).accept(world);
            world.systems.keySet().forEach(world::read);
            for (var object : List.copyOf(world.cs.values())) {
                if (!world.cs.containsKey(object.id()) || object.state() == ConnectionState.PLACEHOLDER) {
                    continue;
                }
                var current = world.cs.get(object.id());
                var objects = new TreeMap<>(world.cs);

                var preview = world.preview(current);

                assertThat(world.cs).isEqualTo(objects);
                assertThat(world.take(current)).isEqualTo(preview);
            }
        });
    }

    /// DECISIONS 19a.
    @Test
    void when_the_edits_stop_everything_settles() {
        Arbitrary.holds(CASES, any -> {
            var world = lived(any);

            for (int cycle = 0; cycle < 4; cycle++) {
                world.cycle().export(CLOUD);
            }
            world.cycle();

            assertThat(world.cs.values()).allSatisfy(object -> {
                assertThat(object.tower().pendingExport().isNone()).isTrue();
                assertThat(object.tower().unconfirmedExport().isNone()).isTrue();
                assertThat(object.tower().pendingImport().isNone()
                                || !object.state().isJoined())
                        .isTrue();
            });
            var settled = new WorldText(world).whole();
            assertThat(new WorldText(world.cycle().export(CLOUD).cycle()).whole())
                    .isEqualTo(settled);
        });
    }

    private interface Edit {
        void accept(MemoryWorld world);
    }

    private static MemoryWorld lived(Arbitrary any) {
        return played(edits(any), any::shuffled);
    }

    private static MemoryWorld played(List<Edit> edits, UnaryOperator<List<CsObject>> order) {
        var world = new MemoryWorld(Company.rules());
        edits.forEach(edit -> {
            edit.accept(world);
            world.systems.keySet().forEach(world::read);
            world.systems.keySet().forEach(connector -> world.synchronize(connector, order));
        });
        return world;
    }

    private static List<Edit> edits(Arbitrary any) {
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
