package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.syncline.core.rehearsal.Reception;
import org.syncline.core.space.Arbitrary;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.Anchor;

/// Laws of whole histories: what each of them demands of one arbitrary history.
final class Histories {

    private static final List<Reception> USUALLY_GOOD = List.of(
            Reception.ACCEPTED,
            Reception.ACCEPTED,
            Reception.ACCEPTED,
            Reception.REFUSED,
            Reception.ANSWER_LOST,
            Reception.NOT_ARRIVED);

    private Histories() {}

    /// DECISIONS 19a: after any history of deltas, a full import and a full synchronization of everything change
    /// nothing. Exports are refused, answers get lost on the way, and nobody waits for a cycle to end.
    static void fullChangesNothing(Arbitrary any) {
        var world = new MemoryWorld(Company.rules());
        for (var edit : Life.edits(any)) {
            edit.accept(world);
            for (var connector : any.shuffled(List.of(HR, PHONE, CLOUD))) {
                switch (any.upTo(5)) {
                    case 0 -> world.read(connector);
                    case 1 -> world.read(connector).synchronizeChanges(connector);
                    case 2 -> world.synchronizeChanges(connector);
                    case 3 -> world.export(CLOUD, _ -> any.oneOf(USUALLY_GOOD));
                    default -> {}
                }
            }
        }
        for (int cycle = 0; cycle < 4; cycle++) {
            world.export(CLOUD).deltas();
        }
        var settled = new WorldText(world).whole();

        assertThat(new WorldText(world.cycle()).whole()).isEqualTo(settled);
    }

    /// When nothing is done any more, what was refused or lost is sent, and everything comes to rest.
    static void everythingSettles(Arbitrary any) {
        var world = Life.lived(any);
        world.export(CLOUD, _ -> any.oneOf(USUALLY_GOOD)).deltas();
        for (int cycle = 0; cycle < 4; cycle++) {
            world.export(CLOUD).deltas();
        }

        assertThat(world.cs.values()).allSatisfy(object -> {
            assertThat(object.tower().isInEscrow()).isFalse();
            assertThat(object.tower().pendingExport().isNone()).isTrue();
            assertThat(object.tower().unconfirmedExport().isNone()).isTrue();
        });
    }

    /// Invariant 8.
    static void aSecondSynchronizationChangesNothing(Arbitrary any) {
        var world = Life.lived(any);
        for (var connector : world.systems.keySet()) {
            world.synchronize(connector);
            var objects = new TreeMap<>(world.cs);
            var metaverse = new TreeMap<>(world.mv);

            world.synchronize(connector);

            assertThat(world.cs).isEqualTo(objects);
            assertThat(world.mv).isEqualTo(metaverse);
        }
    }

    /// Invariant 7, where no two objects want the same partner.
    static void orderMakesNoDifference(Arbitrary any) {
        var edits = Life.edits(any);

        var inOrder = Life.played(edits, UnaryOperator.identity());
        var shuffled = Life.played(edits, any::shuffled);

        assertThat(new WorldText(shuffled).whole()).isEqualTo(new WorldText(inOrder).whole());
        assertThat(new WorldText(shuffled).systems()).isEqualTo(new WorldText(inOrder).systems());
    }

    /// Invariant 6; how many previews were compared.
    static int aPreviewIsTheRun(Arbitrary any) {
        var world = Life.lived(any);
        any.oneOf(Life.edits(any)).accept(world);
        world.systems.keySet().forEach(world::read);
        int compared = 0;
        for (var object : List.copyOf(world.cs.values())) {
            if (!world.cs.containsKey(object.id()) || object.state() == ConnectionState.PLACEHOLDER) {
                continue;
            }
            var current = world.cs.get(object.id());
            var objects = new TreeMap<>(world.cs);

            var preview = world.preview(current);

            assertThat(world.cs).isEqualTo(objects);
            assertThat(world.take(current)).isEqualTo(preview);
            compared++;
        }
        return compared;
    }

    /// DECISIONS 19a: two objects that want the same partner. Who came first has it, and keeps it; the error is on the
    /// one that came later, whatever else happens.
    static void whoJoinedFirstStays(Arbitrary any) {
        var world = new MemoryWorld(Company.rules());
        var first = any.upTo(2);
        put(world, "e0", "0");
        put(world, "p" + first, "0");
        world.deltas();
        put(world, "p" + (1 - first), "0");
        var holder = world.at(PHONE, new Anchor("p" + first)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            world.read(HR).read(PHONE).synchronize(PHONE, any::shuffled).synchronize(HR, any::shuffled);

            var stays = world.object(holder.id().number());
            assertThat(stays.link()).isEqualTo(holder.link());
            assertThat(links(world)).isEqualTo(2);
            assertThat(world.problems)
                    .allSatisfy(problem ->
                            assertThat(problem.code()).isEqualTo("ambiguous-import-flow-from-multiple-connectors"))
                    .isNotEmpty();
        }
    }

    private static long links(MemoryWorld world) {
        return world.cs.values().stream()
                .filter(object -> !object.connector().equals(CLOUD))
                .map(CsObject::state)
                .filter(ConnectionState::isJoined)
                .count();
    }

    private static void put(MemoryWorld world, String anchor, String id) {
        var connector = anchor.startsWith("e") ? HR : PHONE;
        world.system(connector)
                .put(new Anchor(anchor), Company.user(anchor, "id", id, "anchor", "A" + id, "title", anchor));
    }
}
