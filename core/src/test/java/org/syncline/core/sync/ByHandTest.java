package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.time.Instant;
import java.util.Collections;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// Links that an administrator makes and breaks, and that rules leave alone from then on (engine.md 2.5).
class ByHandTest {

    private static final Hologram.Present ANN = user("Ann", "id", "7", "anchor", "A7", "name", "Ann");
    private static final AttributeName PHONE_NUMBER = new AttributeName("phone");
    private static final Moment NOON = new Moment(
            Instant.EPOCH, RandomGeneratorFactory.of("L64X128MixRandom").create(1));

    @Test
    void what_no_rule_would_join_is_joined_by_hand_and_flows() {
        var world = settled();
        world.system(PHONE).put(new Anchor("p1"), user("Nobody", "id", "other", "phone", "555"));
        world.cycle();

        join(world, world.only(PHONE));

        assertThat(world.only(PHONE).state()).isEqualTo(ConnectionState.EXPLICIT_CONNECTOR);
        assertThat(person(world).values(PHONE_NUMBER)).isEqualTo(Values.text("555"));
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Update.class);
        world.cycle().cycle();
        assertThat(world.problems).isEmpty();
        assertThat(world.only(PHONE).state()).isEqualTo(ConnectionState.EXPLICIT_CONNECTOR);
        assertThat(person(world).values(PHONE_NUMBER)).isEqualTo(Values.text("555"));
    }

    @Test
    void what_was_disconnected_takes_its_values_along_and_is_joined_by_no_rule() {
        var world = settled();
        world.system(PHONE).put(new Anchor("p1"), user("Ann", "id", "7", "phone", "555"));
        world.cycle();

        disconnect(world, world.only(PHONE));

        assertThat(person(world).values(PHONE_NUMBER)).isEqualTo(Values.NONE);
        world.system(PHONE).put(new Anchor("p1"), user("Ann", "id", "7", "phone", "666"));
        world.cycle().cycle();
        assertThat(world.only(PHONE).state()).isEqualTo(ConnectionState.EXPLICIT_DISCONNECTOR);
        assertThat(world.only(PHONE).tower().pendingImport()).isEqualTo(Delta.NONE);
        assertThat(person(world).values(PHONE_NUMBER)).isEqualTo(Values.NONE);
    }

    @Test
    void what_stands_at_the_name_is_neither_taken_nor_doubled_nor_an_error() {
        var world = settled();

        var outcome = disconnect(world, world.only(CLOUD));
        world.cycle().cycle();

        assertThat(outcome).isInstanceOf(Outcome.Settled.class);
        assertThat(world.problems).isEmpty();
        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.EXPLICIT_DISCONNECTOR);
        assertThat(world.only(CLOUD).tower().pendingExport()).isEqualTo(Delta.NONE);
    }

    @Test
    void joined_again_by_hand_it_is_what_it_was() {
        var world = settled();
        disconnect(world, world.only(CLOUD));
        world.system(HR).put(new Anchor("e7"), ANN.with(new AttributeName("title"), Values.text("Head")));
        world.cycle();

        join(world, world.only(CLOUD));

        assertThat(world.only(CLOUD).link()).isInstanceOf(Link.To.class);
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Update.class);
    }

    @Test
    void a_staged_deletion_is_withdrawn() {
        var world = settled();
        world.system(HR).clear();
        world.cycle();
        world.system(HR).put(new Anchor("e8"), user("Bob", "id", "8"));
        world.cycle();
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Delete.class);

        join(world, world.only(CLOUD));

        assertThat(world.only(CLOUD).tower().pendingExport()).isEqualTo(Delta.NONE);
        assertThat(world.only(CLOUD).state()).isEqualTo(ConnectionState.EXPLICIT_CONNECTOR);
    }

    /// Without the object that kept it alive the MV object goes, and what rules made of it with it.
    @Test
    void who_disconnects_the_source_deletes_what_was_made_of_it() {
        var world = settled();

        disconnect(world, world.only(HR));

        assertThat(world.mv).isEmpty();
        assertThat(world.only(CLOUD).tower().pendingExport()).isInstanceOf(Delta.Delete.class);
        world.cycle();
        assertThat(world.mv).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason() {
        var world = settled();
        var group = group(world);
        var cloud = world.only(CLOUD);
        var free = cloud.unjoined(ConnectionState.DISCONNECTOR);

        assertThat(ByHand.objectionToJoin(cloud, group))
                .hasValueSatisfying(why -> assertThat(why).contains("joined already"));
        assertThat(ByHand.objectionToJoin(free, group))
                .hasValueSatisfying(why -> assertThat(why).contains("room for one"));
        assertThat(ByHand.objectionToJoin(free, group.without(cloud.id()))).isEmpty();
        assertThat(ByHand.objectionToDisconnect(free))
                .hasValueSatisfying(why -> assertThat(why).contains("not joined"));
        assertThat(ByHand.objectionToDisconnect(cloud)).isEmpty();
    }

    /// Ann of HR, with an account in the cloud that the engine made.
    private static MemoryWorld settled() {
        var world = new MemoryWorld(Company.rules());
        world.system(HR).put(new Anchor("e7"), ANN);
        return world.cycle().export(CLOUD).cycle();
    }

    private static void join(MemoryWorld world, CsObject object) {
        var joined = world.byHand(hand -> hand.join(object, group(world), world.references(), NOON), object);
        assertThat(joined).isInstanceOf(Outcome.Settled.class);
    }

    private static Outcome disconnect(MemoryWorld world, CsObject object) {
        return world.byHand(hand -> hand.disconnect(object, group(world), world.references(), NOON), object);
    }

    private static MvObject person(MemoryWorld world) {
        return group(world).mvObject();
    }

    private static ConnectedGroup group(MemoryWorld world) {
        var person = world.mv.values().iterator().next();
        var group = new ConnectedGroup(person, Collections.emptySortedMap());
        for (var object : world.cs.values()) {
            if (object.link() instanceof Link.To(var to, var _) && to.equals(person.id())) {
                group = group.with(object);
            }
        }
        return group;
    }
}
