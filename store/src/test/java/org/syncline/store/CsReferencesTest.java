package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.store.SpaceFixture.AD;
import static org.syncline.store.SpaceFixture.MAIL;
import static org.syncline.store.SpaceFixture.MEMBER;
import static org.syncline.store.SpaceFixture.deleted;
import static org.syncline.store.SpaceFixture.imported;
import static org.syncline.store.SpaceFixture.present;
import static org.syncline.store.SpaceFixture.synced;
import static org.syncline.store.SpaceFixture.wanted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.space.TransientName;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Who refers to whom, and what becomes of that when objects merge, or go.
class CsReferencesTest {

    private static final SpaceFixture SPACE = new SpaceFixture();
    private static final Database DATABASE = SPACE.database;

    @AfterEach
    void clear() {
        SPACE.clear();
    }

    @AfterAll
    static void close() {
        SPACE.close();
    }

    @Test
    void joined_objects_that_refer_to_a_target_are_marked_and_others_are_not() {
        var target = SPACE.saved("t", "CN=t", ConnectionState.DISCONNECTOR, synced("CN=t"));
        var members = Values.of(new Value.Reference(target.number()));
        var joined = SPACE.saved(
                "g",
                "CN=g",
                ConnectionState.CONNECTOR,
                imported("CN=g", MEMBER, members).afterSync(Overlay.NOTHING));
        var other = SPACE.saved(
                "h",
                "CN=h",
                ConnectionState.DISCONNECTOR,
                imported("CN=h", MEMBER, members).afterSync(Overlay.NOTHING));
        SPACE.change(joined, object -> object.joined(Link.to(new MvObjectId(5), Set.of())));

        DATABASE.run(t -> t.connectorSpace().markReferrers(List.of(target)));

        assertThat(SPACE.allAwaiting(10)).containsExactly(joined);
        assertThat(DATABASE.<List<CsObjectId>>in(t -> t.connectorSpace().referrers(target)))
                .containsExactly(joined, other);
        assertThat(DATABASE.<Map<CsObjectId, MvObjectId>>in(
                        t -> t.connectorSpace().mvOf(List.of(joined, target))))
                .isEqualTo(Map.of(joined, new MvObjectId(5)));
        assertThat(DATABASE.<Map<ConnectorId, SortedMap<MvObjectId, CsObjectId>>>in(
                        t -> t.connectorSpace().csOf(List.of(new MvObjectId(5)))))
                .isEqualTo(Map.of(AD, Map.of(new MvObjectId(5), joined)));
        assertThat(DATABASE.<List<CsObjectId>>in(t -> t.connectorSpace().joinedTo(List.of(new MvObjectId(5)))))
                .containsExactly(joined);
    }

    /// A change of any other is of no use by itself (engine.md 5.2).
    @Test
    void shown_is_what_an_import_last_said_is_there() {
        SPACE.saved("t", "CN=t", ConnectionState.DISCONNECTOR, imported("CN=t"));
        SPACE.saved("d", "CN=d", ConnectionState.CONNECTOR, deleted("CN=d"));
        SPACE.saved("p", "CN=p", ConnectionState.PLACEHOLDER, Tower.EMPTY);
        SPACE.saved(
                "s",
                "CN=s",
                ConnectionState.CONNECTOR,
                wanted("CN=s").beforeExport().afterExport());
        var anchors = List.of(new Anchor("t"), new Anchor("d"), new Anchor("p"), new Anchor("s"), new Anchor("n"));

        assertThat(DATABASE.<Set<Anchor>>in(t -> t.connectorSpace().shown(AD, anchors)))
                .containsExactly(new Anchor("t"));
    }

    @Test
    void references_to_one_object_can_be_made_to_mean_another() {
        var vanishing = SPACE.saved("v", "CN=v", ConnectionState.DISCONNECTOR, synced("CN=v"));
        var kept = SPACE.saved("k", "CN=k", ConnectionState.DISCONNECTOR, synced("CN=k"));
        var one = Values.of(new Value.Reference(vanishing.number()));
        var both = one.with(Values.of(new Value.Reference(kept.number())));
        var group = SPACE.saved(
                "g",
                "CN=g",
                ConnectionState.DISCONNECTOR,
                imported("CN=g", MEMBER, one).afterSync(Overlay.NOTHING));
        var twice = SPACE.saved(
                "h",
                "CN=h",
                ConnectionState.DISCONNECTOR,
                imported("CN=h", MEMBER, both).afterSync(Overlay.NOTHING));

        DATABASE.run(t -> t.connectorSpace().repoint(vanishing, kept));

        var meant = Values.of(new Value.Reference(kept.number()));
        DATABASE.run(t -> {
            var loaded = t.connectorSpace().load(List.of(group, twice));
            assertThat(loaded.values())
                    .extracting(object -> object.tower())
                    .containsExactly(
                            imported("CN=g", MEMBER, meant).afterSync(Overlay.NOTHING),
                            imported("CN=h", MEMBER, meant).afterSync(Overlay.NOTHING));
            var index = t.connectorSpace().index(AD);
            for (var object : loaded.values()) {
                var seen = (Hologram.Present) object.tower().imported();
                assertThat(index.unchanged(index.find(object.anchor()), seen)).isTrue();
            }
        });
    }

    /// A list that still had it would never come to an end: the object itself knows of no change.
    @Test
    void one_that_was_wanted_turns_out_to_be_the_one_that_is_there_and_nothing_waits_any_more() {
        var vanishing = SPACE.saved("v", "CN=v", ConnectionState.DISCONNECTOR, synced("CN=v"));
        var kept = SPACE.saved("k", "CN=k", ConnectionState.DISCONNECTOR, synced("CN=k"));
        var there = Values.of(new Value.Reference(kept.number()));
        var wanted = Values.of(new Value.Reference(vanishing.number()));
        var group = SPACE.saved(
                "g",
                "CN=g",
                ConnectionState.CONNECTOR,
                imported("CN=g", MEMBER, there)
                        .afterSync(Overlay.amend(new TreeMap<>(Map.of(MEMBER, new Say.Exactly(wanted))))));
        assertThat(waiting()).containsExactly(group);

        DATABASE.run(t -> t.connectorSpace().repoint(vanishing, kept));

        assertThat(waiting()).isEmpty();
        assertThat(DATABASE.<Map<Operation, Long>>in(t -> t.connectorSpace().pendingExportCounts(AD)))
                .isEmpty();
    }

    private static List<CsObjectId> waiting() {
        return DATABASE.in(t -> t.connectorSpace().awaitingExport(AD, ExportPosition.START, 10));
    }

    @Test
    void a_forgotten_object_is_nowhere() {
        var ann = SPACE.saved("a", "CN=a", ConnectionState.CONNECTOR, imported("CN=a", MAIL, Values.text("ann@x.org")));

        DATABASE.run(t -> t.connectorSpace().forget(List.of(ann)));

        assertThat(DATABASE.<Map<CsObjectId, CsObject>>in(
                        t -> t.connectorSpace().load(List.of(ann))))
                .isEmpty();
        assertThat(SPACE.candidates("ann@x.org")).isEmpty();
        assertThat(DATABASE.<Map<CsObjectId, DistinguishedName>>in(
                        t -> t.connectorSpace().names(List.of(ann))))
                .isEmpty();
    }

    @Test
    void a_forgotten_object_that_is_referred_to_stays_as_a_placeholder_until_nobody_does() {
        var boss = SPACE.saved("b", "CN=boss", ConnectionState.CONNECTOR, deleted("CN=boss"));
        var ann = SPACE.saved("a", "CN=ann", ConnectionState.CONNECTOR, imported("CN=ann", MEMBER, references(boss)));

        DATABASE.run(t -> t.connectorSpace().forget(List.of(boss)));

        assertThat(object(boss)).contains(placeholder(boss, "b", "CN=boss"));
        DATABASE.run(t -> t.connectorSpace().collectPlaceholders(AD));
        assertThat(object(boss)).isPresent();
        SPACE.change(ann, object -> object.withTower(imported("CN=ann")));
        DATABASE.run(t -> t.connectorSpace().collectPlaceholders(AD));
        assertThat(object(boss)).isEmpty();
        assertThat(object(ann)).isPresent();
    }

    @Test
    void whoever_stops_referring_in_the_same_transaction_keeps_no_placeholder() {
        var boss = SPACE.saved("b", "CN=boss", ConnectionState.CONNECTOR, deleted("CN=boss"));
        var ann = SPACE.saved("a", "CN=ann", ConnectionState.CONNECTOR, imported("CN=ann", MEMBER, references(boss)));

        DATABASE.run(t -> {
            t.connectorSpace().forget(List.of(boss));
            var before = t.connectorSpace().load(List.of(ann));
            t.connectorSpace().save(before, List.of(present(before, ann).withTower(imported("CN=ann"))));
        });

        assertThat(object(boss)).isEmpty();
    }

    @Test
    void a_placeholder_leaves_the_name_to_who_took_it_in_the_same_transaction() {
        var boss = SPACE.saved("b", "CN=boss", ConnectionState.CONNECTOR, deleted("CN=boss"));
        SPACE.saved("a", "CN=ann", ConnectionState.CONNECTOR, imported("CN=ann", MEMBER, references(boss)));

        var heir = DATABASE.in(t -> {
            t.connectorSpace().forget(List.of(boss));
            var id = t.connectorSpace().reserve(1);
            t.connectorSpace().save(Map.of(), List.of(placeholder(id, "h", "CN=boss")));
            return id;
        });

        assertThat(object(heir)).isPresent();
        assertThat(object(boss))
                .contains(placeholder(boss, "b", TransientName.of(boss).toString()));
    }

    private static Optional<CsObject> object(CsObjectId id) {
        return DATABASE.in(
                t -> Optional.ofNullable(t.connectorSpace().load(List.of(id)).get(id)));
    }

    private static CsObject placeholder(CsObjectId id, String anchor, String dn) {
        return CsObject.placeholder(id, AD, new Anchor(anchor), DistinguishedName.of(dn));
    }

    private static Values references(CsObjectId target) {
        return Values.of(new Value.Reference(target.number()));
    }
}
