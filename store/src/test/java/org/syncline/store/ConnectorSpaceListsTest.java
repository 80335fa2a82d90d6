package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.store.SpaceFixture.AD;
import static org.syncline.store.SpaceFixture.MAIL;
import static org.syncline.store.SpaceFixture.MANY;
import static org.syncline.store.SpaceFixture.changing;
import static org.syncline.store.SpaceFixture.deleted;
import static org.syncline.store.SpaceFixture.imported;
import static org.syncline.store.SpaceFixture.present;
import static org.syncline.store.SpaceFixture.synced;
import static org.syncline.store.SpaceFixture.unwanted;
import static org.syncline.store.SpaceFixture.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

class ConnectorSpaceListsTest {

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
    void a_sync_sees_deletes_first_then_by_anchor_and_never_placeholders() {
        var delete = SPACE.saved("z", "CN=z", ConnectionState.CONNECTOR, deleted("CN=z"));
        var b = SPACE.saved("b", "CN=b", ConnectionState.DISCONNECTOR, imported("CN=b"));
        var a = SPACE.saved("a", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a"));
        var upper = SPACE.saved("B", "CN=upper", ConnectionState.DISCONNECTOR, imported("CN=upper"));
        SPACE.saved("p", "CN=p", ConnectionState.PLACEHOLDER, Tower.EMPTY);
        SPACE.saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));
        SPACE.saved("e", "CN=e", ConnectionState.EXPLICIT_DISCONNECTOR, synced("CN=e"));

        assertThat(SPACE.allAwaiting(1)).containsExactly(delete, upper, a, b).isEqualTo(SPACE.allAwaiting(100));
    }

    @Test
    void a_full_sync_sees_also_what_is_at_rest_and_what_has_no_anchor() {
        var rest = SPACE.saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));
        var export = SPACE.saved("", "CN=x", ConnectionState.CONNECTOR, wanted("CN=x"));
        var delete = SPACE.saved("z", "CN=z", ConnectionState.CONNECTOR, deleted("CN=z"));
        SPACE.saved("e", "CN=e", ConnectionState.EXPLICIT_DISCONNECTOR, synced("CN=e"));

        var all = DATABASE.in(t -> t.connectorSpace().everything(AD, SyncPosition.START, 10));

        assertThat(all).containsExactly(delete, export, rest);
    }

    @Test
    void an_object_to_be_retried_awaits_sync_until_it_went_well() {
        var rest = SPACE.saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));
        DATABASE.run(t -> t.connectorSpace().markRetry(List.of(rest)));
        assertThat(SPACE.allAwaiting(5)).containsExactly(rest);

        DATABASE.run(t -> t.connectorSpace().clearRetry(List.of(rest)));

        assertThat(SPACE.allAwaiting(5)).isEmpty();
    }

    @Test
    void an_export_sends_parents_before_children_and_deletes_children_before_parents() {
        var child = SPACE.saved("", "CN=b,OU=a", ConnectionState.CONNECTOR, wanted("CN=b,OU=a"));
        var parent = SPACE.saved("", "OU=a", ConnectionState.CONNECTOR, wanted("OU=a"));
        var update = SPACE.saved("u", "CN=0", ConnectionState.CONNECTOR, changing("CN=0"));
        var goneParent = SPACE.saved("1", "OU=g", ConnectionState.CONNECTOR, unwanted("OU=g"));
        var goneChild = SPACE.saved("2", "CN=h,OU=g", ConnectionState.CONNECTOR, unwanted("CN=h,OU=g"));
        SPACE.saved("r", "CN=r", ConnectionState.CONNECTOR, synced("CN=r"));

        assertThat(allForExport(1))
                .containsExactly(parent, child, update, goneChild, goneParent)
                .isEqualTo(allForExport(100));
        assertThat(DATABASE.<Map<Operation, Long>>in(t -> t.connectorSpace().pendingExportCounts(AD)))
                .isEqualTo(Map.of(Operation.ADD, 2L, Operation.UPDATE, 1L, Operation.DELETE, 2L));
    }

    @Test
    void an_object_being_sent_is_in_escrow_and_not_pending() {
        var sending = SPACE.saved(
                "", "CN=x", ConnectionState.CONNECTOR, wanted("CN=x").beforeExport());

        assertThat(DATABASE.<List<CsObjectId>>in(t -> t.connectorSpace().inEscrow(AD)))
                .containsExactly(sending);
        assertThat(allForExport(10)).isEmpty();
    }

    @Test
    void an_object_is_found_by_anchor_and_by_name_however_it_is_spelled() {
        var ann =
                SPACE.saved("A1", "CN=Ann Lee,OU=Staff", ConnectionState.DISCONNECTOR, imported("CN=Ann Lee,OU=Staff"));
        SPACE.saved("", "CN=x", ConnectionState.CONNECTOR, wanted("CN=x"));

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
        var a = SPACE.saved("a", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a"));
        var b = SPACE.saved("b", "CN=b", ConnectionState.DISCONNECTOR, imported("CN=b"));

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
        var ann = SPACE.saved(
                "1", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a", MAIL, Values.text("Ann@x.org")));
        assertThat(SPACE.candidates("aNN@X.ORG")).containsExactly(ann);

        SPACE.change(
                ann,
                object -> object.withTower(object.tower()
                        .wanting(Overlay.amend(Map.of(MAIL, new Say.Exactly(Values.text("lee@x.org")))))));

        assertThat(SPACE.candidates("ann@x.org")).isEmpty();
        assertThat(SPACE.candidates("lee@x.org")).containsExactly(ann);
    }

    @Test
    void join_keys_are_rebuilt_when_another_attribute_is_asked_for() {
        DATABASE.use(JoinAttributes.NONE);
        var ann = SPACE.saved(
                "1", "CN=a", ConnectionState.DISCONNECTOR, imported("CN=a", MAIL, Values.text("ann@x.org")));
        assertThat(SPACE.candidates("ann@x.org")).isEmpty();

        DATABASE.use(new JoinAttributes(Map.of(AD, Set.of(MAIL)), Set.of()));

        assertThat(SPACE.candidates("ann@x.org")).containsExactly(ann);
    }

    private static List<CsObjectId> allForExport(int pageSize) {
        return DATABASE.in(t -> {
            var all = new ArrayList<CsObjectId>();
            var page = t.connectorSpace().awaitingExport(AD, ExportPosition.START, pageSize);
            while (!page.isEmpty() && all.size() < MANY) {
                all.addAll(page);
                var last = t.connectorSpace().exportPositionOf(AD, page.getLast());
                page = t.connectorSpace().awaitingExport(AD, last, pageSize);
            }
            return all;
        });
    }
}
