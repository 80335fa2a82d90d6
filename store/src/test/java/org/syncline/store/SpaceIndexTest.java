package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class SpaceIndexTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    private static final ObjectTypeName USER = new ObjectTypeName("user");
    private static final AttributeName MAIL = new AttributeName("mail");

    @BeforeAll
    static void register() {
        DATABASE.run(t -> t.connectors().register(AD, "AD", "active-directory"));
    }

    @AfterEach
    void clear() {
        DATABASE.run(t -> t.connectorSpace().clear(AD));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void an_object_seen_as_it_was_is_unchanged_and_any_difference_shows() {
        var seen = hologram("CN=a", Values.text("x", "y"));
        saved(object(1, "a", "CN=a", Tower.EMPTY.afterImport(seen)));
        var index = index();
        int slot = index.find(new Anchor("a"));

        assertThat(index.id(slot)).isEqualTo(new CsObjectId(1));
        assertThat(index.unchanged(slot, seen)).isTrue();
        assertThat(index.unchanged(slot, hologram("CN=a", Values.text("y", "x"))))
                .isTrue();
        assertThat(index.unchanged(slot, hologram("CN=a", Values.text("x")))).isFalse();
        assertThat(index.unchanged(slot, hologram("CN=A", Values.text("x", "y"))))
                .isFalse();
        assertThat(index.unchanged(slot, hologram("CN=a", Values.of(new Value.Reference(1)))))
                .isFalse();
    }

    @Test
    void an_object_that_waits_for_something_has_to_be_looked_at() {
        var sent = Overlay.amend(Map.of(MAIL, new Say.Exactly(Values.NONE)));
        saved(
                object(1, "rest", "CN=rest", rest("CN=rest")),
                object(2, "exported", "CN=exported", with(rest("CN=exported"), sent, Overlay.NOTHING)),
                object(3, "escrowed", "CN=escrowed", with(rest("CN=escrowed"), Overlay.NOTHING, sent)),
                object(4, "transient", "CN=elsewhere", rest("CN=transient")),
                object(5, "unwanted", "CN=unwanted", rest("CN=unwanted").wanting(Overlay.REMOVAL)),
                object(6, "gone", "CN=gone", rest("CN=gone").afterImport(Hologram.ABSENT)),
                object(7, "retry", "CN=retry", rest("CN=retry")),
                object(8, "wanted", "CN=wanted", rest("CN=wanted").wanting(sent)));
        DATABASE.run(t -> t.connectorSpace().markRetry(List.of(new CsObjectId(7))));
        var index = index();

        assertThat(Stream.of("rest", "exported", "escrowed", "transient", "unwanted", "gone", "retry", "wanted")
                        .filter(name -> index.unchanged(
                                index.find(new Anchor(name)), hologram("CN=" + name, Values.text("x")))))
                .containsExactly("rest", "wanted");
    }

    @Test
    void what_was_not_seen_is_told_without_placeholders_and_objects_never_sent() {
        var rest = Tower.EMPTY.afterImport(hologram("CN=x", Values.NONE));
        var wanted = Tower.EMPTY.wanting(Overlay.put(USER, DistinguishedName.of("CN=w"), Map.of()));
        saved(
                object(1, "seen", "CN=1", rest),
                object(2, "unseen", "CN=2", rest),
                object(3, "", "CN=3", wanted),
                object(4, "", "CN=4", wanted.beforeExport().afterExport()),
                new CsObject(
                        new CsObjectId(5),
                        AD,
                        new Anchor("p"),
                        DistinguishedName.of("CN=5"),
                        ConnectionState.PLACEHOLDER,
                        Tower.EMPTY,
                        Link.NONE));
        var index = index();

        index.markSeen(index.find(new Anchor("seen")));
        index.add(new CsObjectId(6), new Anchor("new"), DistinguishedName.of("CN=6"));
        index.learn(new CsObjectId(7), new Anchor("only referred to"), DistinguishedName.of("CN=7"));

        assertThat(index.unseen()).containsExactly(new CsObjectId(2), new CsObjectId(4));
    }

    @Test
    void names_are_found_however_they_are_spelled_also_new_and_changed_ones() {
        saved(object(1, "a", "CN=a,OU=x", Tower.EMPTY));
        var index = index();
        var old = DistinguishedName.of("cn=A, ou=X");
        var changed = DistinguishedName.of("CN=b,OU=x");
        assertThat(index.idOf(old)).contains(new CsObjectId(1));

        index.learn(new CsObjectId(1), new Anchor("a"), changed);
        index.leave(old, new CsObjectId(1));
        int added = index.add(new CsObjectId(2), Anchor.NONE, old);

        assertThat(index.idOf(changed)).contains(new CsObjectId(1));
        assertThat(index.idOf(old)).contains(new CsObjectId(2));
        assertThat(index.id(added)).isEqualTo(new CsObjectId(2));
        assertThat(index.find(new Anchor("nobody"))).isEqualTo(SpaceIndex.NOBODY);
        assertThat(index.find(Anchor.NONE)).isEqualTo(SpaceIndex.NOBODY);
    }

    @Test
    void it_holds_more_objects_than_its_first_tables() {
        var objects = new ArrayList<CsObject>();
        for (int i = 1; i <= 5000; i++) {
            objects.add(object(i, "anchor" + i, "CN=" + i, Tower.EMPTY.afterImport(hologram("CN=" + i, Values.NONE))));
        }
        saved(objects.toArray(CsObject[]::new));
        var index = index();

        assertThat(index.size()).isEqualTo(5000);
        assertThat(objects).allSatisfy(object -> {
            int slot = index.find(object.anchor());
            assertThat(index.id(slot)).isEqualTo(object.id());
            assertThat(index.idOf(object.dn())).contains(object.id());
            assertThat(index.unchanged(slot, (Hologram.Present) object.tower().imported()))
                    .isTrue();
        });
    }

    private static Tower rest(String dn) {
        return Tower.EMPTY.afterImport(hologram(dn, Values.text("x"))).afterSync(Overlay.NOTHING);
    }

    private static Tower with(Tower tower, Overlay exported, Overlay escrowed) {
        return new Tower(tower.synced(), tower.imported(), exported, escrowed, tower.desired());
    }

    private static SpaceIndex index() {
        return DATABASE.in(t -> t.connectorSpace().index(AD));
    }

    private static void saved(CsObject... objects) {
        DATABASE.run(t -> t.connectorSpace().save(new TreeMap<>(), List.of(objects)));
    }

    private static CsObject object(long id, String anchor, String dn, Tower tower) {
        var name = DistinguishedName.of(dn);
        return new CsObject(
                new CsObjectId(id), AD, new Anchor(anchor), name, ConnectionState.DISCONNECTOR, tower, Link.NONE);
    }

    private static Hologram.Present hologram(String dn, Values mail) {
        return Hologram.of(USER, DistinguishedName.of(dn), Map.of(MAIL, mail));
    }
}
