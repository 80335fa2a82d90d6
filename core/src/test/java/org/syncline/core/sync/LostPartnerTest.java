package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.user;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;

/// An object whose partner in a connected system is lost there, or was joined by hand (engine.md 2.5, 3.1,
/// 6.2).
class LostPartnerTest {

    private static final Hologram.Present ANN = user("Ann", "id", "7", "anchor", "A7", "name", "Ann");
    private static final Moment NOON = new Moment(
            Instant.EPOCH, RandomGeneratorFactory.of("L64X128MixRandom").create(1));

    @Test
    void what_somebody_deleted_in_the_connected_system_is_made_again_under_its_name() {
        var world = new MemoryWorld(Company.rules());
        world.system(HR).put(new Anchor("e7"), ANN);
        world.cycle().export(CLOUD).cycle();
        var first = world.only(CLOUD);

        world.system(CLOUD).clear();
        world.cycle();

        assertThat(world.problems).isEmpty();
        assertThat(world.only(CLOUD).id()).isNotEqualTo(first.id());
        assertThat(world.only(CLOUD).dn()).isEqualTo(first.dn());
        assertThat(world.only(CLOUD).anchor()).isEqualTo(Anchor.NONE);
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Add.class);
    }

    /// What is imported then is what was imported before, and nothing of it is pending; yet its own rules have to see
    /// that it is a partner again.
    @Test
    void what_was_deleted_and_made_again_before_any_import_told_gives_its_values_again() {
        var world = new MemoryWorld(Company.rules());
        world.system(HR).put(new Anchor("e7"), ANN);
        world.cycle().export(CLOUD).cycle();
        assertThat(cloudAnchors(world)).containsExactly("A7");
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "name", "Ann"));
        world.read(HR).synchronizeChanges(HR).export(CLOUD);
        assertThat(world.system(CLOUD)).isEmpty();
        assertThat(cloudAnchors(world)).isEmpty();

        world.system(HR).put(new Anchor("e7"), ANN);
        world.read(HR).synchronizeChanges(HR).export(CLOUD);
        world.deltas();

        assertThat(cloudAnchors(world)).containsExactly("A7");
    }

    /// The import that told of the deletion was not synchronized yet (seed 3996394 of the convergence law).
    @Test
    void what_was_deleted_and_shown_to_be_gives_its_values_again_once_it_is_made_again() {
        var world = new MemoryWorld(Company.rules());
        world.system(HR).put(new Anchor("e7"), ANN);
        world.cycle().export(CLOUD).cycle();
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "name", "Ann"));
        world.read(HR).synchronizeChanges(HR).export(CLOUD).read(CLOUD);
        assertThat(world.only(CLOUD).tower().pendingImport()).isInstanceOf(Delta.Delete.class);

        world.system(HR).put(new Anchor("e7"), ANN);
        world.read(HR).synchronizeChanges(HR).export(CLOUD);
        world.deltas();

        assertThat(cloudAnchors(world)).containsExactly("A7");
    }

    /// An export found it gone and made it again before any import told.
    @Test
    void what_was_made_again_is_not_taken_for_deleted() {
        var there = user("A7", "anchor", "A7");
        var sent = Overlay.put(there.type(), there.dn(), new TreeMap<>());
        var object = new CsObject(
                new CsObjectId(1),
                CLOUD,
                new Anchor("c7"),
                there.dn(),
                ConnectionState.CONNECTOR,
                new Tower(there, Hologram.ABSENT, sent, Overlay.NOTHING, sent),
                Link.to(new MvObjectId(1), new TreeSet<>()));
        var synchronization = new Synchronization(Company.landscape(Company.rules()));

        assertThat(synchronization.approach(object, References.NONE)).isInstanceOf(Approach.Joined.class);
        assertThat(synchronization.approach(
                        object.withTower(object.tower().afterImport(Hologram.ABSENT)), References.NONE))
                .isInstanceOf(Approach.Gone.class);
    }

    @Test
    void what_was_joined_by_hand_stays_joined_by_hand_whatever_the_rules_say() {
        for (var filtered : List.of("True", "False")) {
            var toCloud = Company.toCloud().when("filtered", ScopeOperator.EQUAL, "False");
            var synchronization = new Synchronization(Company.landscape(List.of(Company.fromHr(), toCloud)));
            var group = byHand(filtered);

            var outcome = synchronization.outbound(
                    synchronization.revisited(group, References.NONE, NOON), true, List.of(), References.NONE, NOON);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Settled.class,
                            settled -> assertThat(settled.changed().get(new CsObjectId(2)))
                                    .satisfies(object -> {
                                        assertThat(object.state()).isEqualTo(ConnectionState.EXPLICIT_CONNECTOR);
                                        assertThat(object.link()).isInstanceOf(Link.To.class);
                                    }));
        }
    }

    /// Ann of HR by the rules, and an object of the cloud by hand.
    private static ConnectedGroup byHand(String filtered) {
        var id = new MvObjectId(5);
        var claims = Claims.inbound(
                Company.landscape(List.of(Company.fromHr()))
                        .rules()
                        .inbound(HR, ANN.type())
                        .rules(),
                new ObjectTypeName("person"));
        var attributes = Company.attributes("anchor", "A7", "name", "Ann", "filtered", filtered);
        var objects = new TreeMap<CsObjectId, CsObject>();
        objects.put(new CsObjectId(1), joined(1, HR, ANN, ConnectionState.CONNECTOR, Link.to(id, claims)));
        objects.put(
                new CsObjectId(2),
                joined(
                        2,
                        CLOUD,
                        user("A7", "anchor", "A7"),
                        ConnectionState.EXPLICIT_CONNECTOR,
                        Link.to(id, new TreeSet<>())));
        return new ConnectedGroup(
                new MvObject(id, new ObjectTypeName("person"), attributes, Collections.emptySortedMap()), objects);
    }

    private static CsObject joined(
            long id, ConnectorId connector, Hologram.Present there, ConnectionState state, Link.To link) {
        return new CsObject(
                new CsObjectId(id),
                connector,
                new Anchor("x" + id),
                there.dn(),
                state,
                new Tower(there, there, Overlay.NOTHING, Overlay.NOTHING, Overlay.NOTHING),
                link);
    }

    private static List<String> cloudAnchors(MemoryWorld world) {
        return world.mv.values().stream()
                .flatMap(object -> object.values(new AttributeName("cloudAnchor")).stream())
                .map(Object::toString)
                .toList();
    }
}
