package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class ConnectorSpaceListsTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    /// A position that does not move ends the test, not the day.
    private static final int MANY = 20;

    private static final ObjectTypeName USER = new ObjectTypeName("user");
    private static final AttributeName MEMBER = new AttributeName("member");
    private static final AttributeName MAIL = new AttributeName("mail");

    @BeforeAll
    static void register() {
        DATABASE.run(transaction -> transaction.connectors().register(AD, "AD", "active-directory"));
    }

    @AfterEach
    void clear() {
        DATABASE.run(transaction -> transaction.connectorSpace().clear(AD));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void a_sync_sees_deletes_first_then_by_anchor_and_never_placeholders() {
        var delete = saved("z", "CN=z", ConnectionState.CONNECTOR, deleted("CN=z"));
        var b = saved("b", "CN=b", ConnectionState.DISCONNECTOR, imported("CN=b"));
        var a = saved("a", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a"));
        var upper = saved("B", "CN=upper", ConnectionState.DISCONNECTOR, imported("CN=upper"));
        saved("p", "CN=p", ConnectionState.PLACEHOLDER, Tower.EMPTY);
        saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));
        saved("e", "CN=e", ConnectionState.EXPLICIT_DISCONNECTOR, synced("CN=e"));

        assertThat(allAwaiting(1)).containsExactly(delete, upper, a, b).isEqualTo(allAwaiting(100));
    }

    @Test
    void a_full_sync_sees_also_what_is_at_rest_and_what_has_no_anchor() {
        var rest = saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));
        var export = saved("", "CN=x", ConnectionState.CONNECTOR, wanted("CN=x"));
        var delete = saved("z", "CN=z", ConnectionState.CONNECTOR, deleted("CN=z"));
        saved("e", "CN=e", ConnectionState.EXPLICIT_DISCONNECTOR, synced("CN=e"));

        var all = DATABASE.in(t -> t.connectorSpace().everything(AD, SyncPosition.START, 10));

        assertThat(all).containsExactly(delete, export, rest);
    }

    @Test
    void an_object_to_be_retried_awaits_sync_until_it_went_well() {
        var rest = saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));
        DATABASE.run(t -> t.connectorSpace().markRetry(List.of(rest)));
        assertThat(allAwaiting(5)).containsExactly(rest);

        DATABASE.run(t -> t.connectorSpace().clearRetry(List.of(rest)));

        assertThat(allAwaiting(5)).isEmpty();
    }

    @Test
    void an_export_sends_parents_before_children_and_deletes_children_before_parents() {
        var child = saved("", "CN=b,OU=a", ConnectionState.CONNECTOR, wanted("CN=b,OU=a"));
        var parent = saved("", "OU=a", ConnectionState.CONNECTOR, wanted("OU=a"));
        var update = saved("u", "CN=0", ConnectionState.CONNECTOR, changing("CN=0"));
        var goneParent = saved("1", "OU=g", ConnectionState.CONNECTOR, unwanted("OU=g"));
        var goneChild = saved("2", "CN=h,OU=g", ConnectionState.CONNECTOR, unwanted("CN=h,OU=g"));
        saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));

        assertThat(allForExport(1))
                .containsExactly(parent, child, update, goneChild, goneParent)
                .isEqualTo(allForExport(100));
        assertThat(DATABASE.<Map<Operation, Long>>in(t -> t.connectorSpace().pendingExportCounts(AD)))
                .isEqualTo(Map.of(Operation.ADD, 2L, Operation.UPDATE, 1L, Operation.DELETE, 2L));
    }

    @Test
    void an_object_being_sent_is_in_escrow_and_not_pending() {
        var sending =
                saved("", "CN=x", ConnectionState.CONNECTOR, wanted("CN=x").beforeExport());

        assertThat(DATABASE.<List<CsObjectId>>in(t -> t.connectorSpace().inEscrow(AD)))
                .containsExactly(sending);
        assertThat(allForExport(10)).isEmpty();
    }

    @Test
    void an_object_is_found_by_anchor_and_by_name_however_it_is_spelled() {
        var ann = saved("A1", "CN=Ann Lee,OU=Staff", ConnectionState.DISCONNECTOR, imported("CN=Ann Lee,OU=Staff"));
        saved("", "CN=x", ConnectionState.CONNECTOR, wanted("CN=x"));

        DATABASE.run(t -> {
            var space = t.connectorSpace();
            assertThat(space.byAnchor(AD, List.of(new Anchor("A1"), new Anchor("a1"), Anchor.NONE)))
                    .isEqualTo(Map.of(new Anchor("A1"), ann));
            var asked = DistinguishedName.of("cn=ANN LEE, ou=staff");
            assertThat(space.byName(AD, List.of(asked, DistinguishedName.of("CN=no"))))
                    .isEqualTo(Map.of(asked, ann));
        });
    }

    @Test
    void two_objects_may_swap_their_names_in_one_save() {
        var a = saved("a", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a"));
        var b = saved("b", "CN=b", ConnectionState.DISCONNECTOR, imported("CN=b"));

        DATABASE.run(t -> {
            var before = t.connectorSpace().load(List.of(a, b));
            var swapped = List.of(
                    present(before, a).at(DistinguishedName.of("CN=b")),
                    present(before, b).at(DistinguishedName.of("CN=a")));
            t.connectorSpace().save(before, swapped);
        });

        assertThat(DATABASE.<Map<DistinguishedName, CsObjectId>>in(
                        t -> t.connectorSpace().byName(AD, List.of(DistinguishedName.of("CN=b")))))
                .containsValue(a);
    }

    @Test
    void join_candidates_follow_the_current_view_whatever_the_case() {
        DATABASE.use(new JoinAttributes(Map.of(AD, Set.of(MAIL)), Set.of()));
        var ann = saved("1", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a", MAIL, Values.text("Ann@x.org")));
        assertThat(candidates("aNN@X.ORG")).containsExactly(ann);

        change(
                ann,
                object -> object.withTower(object.tower()
                        .wanting(Overlay.amend(Map.of(MAIL, new Say.Exactly(Values.text("lee@x.org")))))));

        assertThat(candidates("ann@x.org")).isEmpty();
        assertThat(candidates("lee@x.org")).containsExactly(ann);
    }

    @Test
    void join_keys_are_rebuilt_when_another_attribute_is_asked_for() {
        DATABASE.use(JoinAttributes.NONE);
        var ann = saved("1", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a", MAIL, Values.text("ann@x.org")));
        assertThat(candidates("ann@x.org")).isEmpty();

        DATABASE.use(new JoinAttributes(Map.of(AD, Set.of(MAIL)), Set.of()));

        assertThat(candidates("ann@x.org")).containsExactly(ann);
    }

    @Test
    void joined_objects_that_refer_to_a_target_are_marked_and_others_are_not() {
        var target = saved("t", "CN=t", ConnectionState.DISCONNECTOR, synced("CN=t"));
        var members = Values.of(new Value.Reference(target.number()));
        var joined = saved(
                "g",
                "CN=g",
                ConnectionState.CONNECTOR,
                imported("CN=g", MEMBER, members).afterSync(Overlay.NOTHING));
        saved(
                "h",
                "CN=h",
                ConnectionState.DISCONNECTOR,
                imported("CN=h", MEMBER, members).afterSync(Overlay.NOTHING));
        change(joined, object -> object.joined(Link.to(new MvObjectId(5), Set.of())));

        DATABASE.run(t -> t.connectorSpace().markReferrers(List.of(target)));

        assertThat(allAwaiting(10)).containsExactly(joined);
        assertThat(DATABASE.<List<CsObjectId>>in(t -> t.connectorSpace().referredTo(List.of(target, joined))))
                .containsExactly(target);
        assertThat(DATABASE.<Map<CsObjectId, MvObjectId>>in(
                        t -> t.connectorSpace().mvOf(List.of(joined, target))))
                .isEqualTo(Map.of(joined, new MvObjectId(5)));
        assertThat(DATABASE.<Map<MvObjectId, CsObjectId>>in(
                        t -> t.connectorSpace().csOf(AD, List.of(new MvObjectId(5)))))
                .isEqualTo(Map.of(new MvObjectId(5), joined));
        assertThat(DATABASE.<List<CsObjectId>>in(t -> t.connectorSpace().joinedTo(List.of(new MvObjectId(5)))))
                .containsExactly(joined);
    }

    @Test
    void references_to_one_object_can_be_made_to_mean_another() {
        var vanishing = saved("v", "CN=v", ConnectionState.DISCONNECTOR, synced("CN=v"));
        var kept = saved("k", "CN=k", ConnectionState.DISCONNECTOR, synced("CN=k"));
        var one = Values.of(new Value.Reference(vanishing.number()));
        var both = one.with(Values.of(new Value.Reference(kept.number())));
        var group = saved(
                "g",
                "CN=g",
                ConnectionState.DISCONNECTOR,
                imported("CN=g", MEMBER, one).afterSync(Overlay.NOTHING));
        var twice = saved(
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

    @Test
    void a_forgotten_object_is_nowhere() {
        var ann = saved("a", "CN=a", ConnectionState.CONNECTOR, imported("CN=a", MAIL, Values.text("ann@x.org")));

        DATABASE.run(t -> t.connectorSpace().forget(List.of(ann)));

        assertThat(DATABASE.<Map<CsObjectId, CsObject>>in(
                        t -> t.connectorSpace().load(List.of(ann))))
                .isEmpty();
        assertThat(candidates("ann@x.org")).isEmpty();
        assertThat(DATABASE.<Map<CsObjectId, DistinguishedName>>in(
                        t -> t.connectorSpace().names(List.of(ann))))
                .isEmpty();
    }

    private static List<CsObjectId> candidates(String mail) {
        var hashes = List.of(JoinKeys.hash(Value.of(mail)));
        return DATABASE.in(t -> t.connectorSpace().joinCandidates(AD, MAIL, hashes));
    }

    private static List<CsObjectId> allAwaiting(int pageSize) {
        return DATABASE.in(t -> {
            var all = new ArrayList<CsObjectId>();
            var page = t.connectorSpace().awaitingSync(AD, SyncPosition.START, pageSize);
            while (!page.isEmpty() && all.size() < MANY) {
                all.addAll(page);
                var last = present(t.connectorSpace().load(page), page.getLast());
                page = t.connectorSpace().awaitingSync(AD, SyncPosition.after(last), pageSize);
            }
            return all;
        });
    }

    private static List<CsObjectId> allForExport(int pageSize) {
        return DATABASE.in(t -> {
            var all = new ArrayList<CsObjectId>();
            var page = t.connectorSpace().awaitingExport(AD, ExportPosition.START, pageSize);
            while (!page.isEmpty() && all.size() < MANY) {
                all.addAll(page);
                var last = present(t.connectorSpace().load(page), page.getLast());
                page = t.connectorSpace().awaitingExport(AD, ExportPosition.after(last), pageSize);
            }
            return all;
        });
    }

    private static CsObject present(Map<CsObjectId, CsObject> objects, CsObjectId id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow();
    }

    private static void change(CsObjectId id, java.util.function.UnaryOperator<CsObject> how) {
        DATABASE.run(t -> {
            var before = t.connectorSpace().load(List.of(id));
            t.connectorSpace().save(before, List.of(how.apply(present(before, id))));
        });
    }

    private static CsObjectId saved(String anchor, String dn, ConnectionState state, Tower tower) {
        return DATABASE.in(t -> {
            var id = t.connectorSpace().reserve(1);
            var name = DistinguishedName.of(dn);
            var object = new CsObject(id, AD, new Anchor(anchor), name, state, tower, Link.NONE);
            t.connectorSpace().save(new TreeMap<>(), List.of(object));
            return id;
        });
    }

    private static Tower imported(String dn) {
        return Tower.EMPTY.afterImport(Hologram.of(USER, DistinguishedName.of(dn), Map.of()));
    }

    private static Tower imported(String dn, AttributeName name, Values values) {
        return Tower.EMPTY.afterImport(Hologram.of(USER, DistinguishedName.of(dn), Map.of(name, values)));
    }

    private static Tower synced(String dn) {
        return imported(dn).afterSync(Overlay.NOTHING);
    }

    private static Tower deleted(String dn) {
        return synced(dn).afterImport(Hologram.ABSENT);
    }

    private static Tower wanted(String dn) {
        return Tower.EMPTY.wanting(Overlay.put(USER, DistinguishedName.of(dn), Map.of()));
    }

    private static Tower changing(String dn) {
        return synced(dn).wanting(Overlay.amend(Map.of(MAIL, new Say.Exactly(Values.text("m")))));
    }

    private static Tower unwanted(String dn) {
        return synced(dn).wanting(Overlay.REMOVAL);
    }
}
