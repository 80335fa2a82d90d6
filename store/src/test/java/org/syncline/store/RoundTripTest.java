package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;

/// What was saved is what is loaded. The model is the oracle: histories run through [Tower], and after each
/// step the database must say the same.
class RoundTripTest {

    private static final int OBJECTS = 100;
    private static final int STEPS = 8;

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final ConnectorId HR = new ConnectorId(new UUID(1, 1));
    private static final Database DATABASE = Database.open(SERVER.address());

    @BeforeAll
    static void register() {
        DATABASE.run(transaction -> transaction.connectors().register(HR, "HR", "csv"));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_tower_comes_back_as_it_was_saved_after_every_step_of_its_history(long seed) {
        var any = new Arbitrary(seed);
        SortedMap<CsObjectId, CsObject> objects = newObjects(seed);
        save(new TreeMap<>(), objects);

        for (int step = 0; step < STEPS; step++) {
            var before = load(objects);
            assertSame(before, objects);
            var after = new TreeMap<CsObjectId, CsObject>();
            before.forEach((id, object) -> after.put(id, changed(any, object)));
            save(before, after);
            objects = after;
        }

        assertSame(load(objects), objects);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void any_tower_at_all_may_follow_any_other(long seed) {
        var any = new Arbitrary(seed);
        SortedMap<CsObjectId, CsObject> objects = newObjects(seed);
        save(new TreeMap<>(), objects);

        for (int step = 0; step < STEPS; step++) {
            var before = load(objects);
            var after = new TreeMap<CsObjectId, CsObject>();
            before.forEach((id, object) -> after.put(id, object.withTower(any.tower())));
            save(before, after);
            assertSame(load(after), after);
            objects = after;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void an_mv_object_comes_back_as_it_was_saved(long seed) {
        var any = new Arbitrary(seed);
        SortedMap<MvObjectId, MvObject> before = new TreeMap<>();
        long first = DATABASE.in(transaction -> transaction.metaverse().reserve(OBJECTS))
                .number();

        for (int step = 0; step < STEPS; step++) {
            var after = new TreeMap<MvObjectId, MvObject>();
            for (int i = 0; i < OBJECTS; i++) {
                var id = new MvObjectId(first + i);
                var type = before.containsKey(id) ? before.get(id).type() : any.type();
                after.put(id, any.mvObject(id, type));
            }
            var was = before;
            DATABASE.run(transaction -> transaction.metaverse().save(was, after.values()));
            before = DATABASE.in(transaction -> transaction.metaverse().load(after.keySet()));
            assertThat(before).isEqualTo(after);
        }
    }

    private static CsObject changed(Arbitrary any, CsObject object) {
        var state = any.of(List.of(ConnectionState.values()));
        return new CsObject(
                object.id(),
                object.connector(),
                object.anchor(),
                any.maybe()
                        ? object.dn()
                        : object.dn()
                                .parent()
                                .orElseThrow()
                                .child("CN=" + object.id().number() + any.below(3)),
                state,
                any.below(4) == 0 ? object.tower() : any.step(object.tower()),
                any.link());
    }

    private static SortedMap<CsObjectId, CsObject> newObjects(long seed) {
        long first = DATABASE.in(transaction -> transaction.connectorSpace().reserve(OBJECTS))
                .number();
        var objects = new TreeMap<CsObjectId, CsObject>();
        for (long id = first; id < first + OBJECTS; id++) {
            var dn = DistinguishedName.of("CN=" + id + ",OU=Seed" + seed);
            var anchor = id % 3 == 0 ? Anchor.NONE : new Anchor("anchor " + id);
            var object = new CsObject(
                    new CsObjectId(id), HR, anchor, dn, ConnectionState.DISCONNECTOR, Tower.EMPTY, Link.NONE);
            objects.put(object.id(), object);
        }
        return objects;
    }

    private static void save(SortedMap<CsObjectId, CsObject> before, SortedMap<CsObjectId, CsObject> after) {
        DATABASE.run(transaction -> transaction.connectorSpace().save(before, after.values()));
    }

    private static SortedMap<CsObjectId, CsObject> load(SortedMap<CsObjectId, CsObject> like) {
        return DATABASE.in(transaction -> transaction.connectorSpace().load(like.keySet()));
    }

    /// Equal, and spelled alike: an order of values or the case of a name is kept as well.
    private static void assertSame(SortedMap<CsObjectId, CsObject> loaded, SortedMap<CsObjectId, CsObject> saved) {
        assertThat(new ArrayList<>(loaded.values())).containsExactlyElementsOf(saved.values());
        assertThat(loaded.toString()).isEqualTo(saved.toString());
    }
}
