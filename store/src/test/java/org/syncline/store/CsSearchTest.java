package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import org.syncline.store.CsQuery.Condition;

class CsSearchTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    private static final ObjectTypeName USER = new ObjectTypeName("user");

    @BeforeAll
    static void fill() {
        DATABASE.run(t -> {
            t.connectors().register(AD, "AD", "active-directory");
            t.connectorSpace()
                    .save(
                            Map.of(),
                            List.of(
                                    object(1, "1", "OU=Staff", ConnectionState.DISCONNECTOR, seen("OU=Staff", "Staff")),
                                    object(
                                            2,
                                            "2",
                                            "CN=Ann,OU=Staff",
                                            ConnectionState.CONNECTOR,
                                            rest("CN=Ann,OU=Staff", "Ann_Lee")),
                                    object(3, "3", "CN=Bob,OU=Staff,DC=x", ConnectionState.CONNECTOR, gone("CN=Bob")),
                                    object(4, "", "CN=New,OU=Staff2", ConnectionState.CONNECTOR, wanted("CN=New")),
                                    object(5, "", "OU=Far", ConnectionState.PLACEHOLDER, Tower.EMPTY)));
        });
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void each_condition_narrows_the_list() {
        assertThat(found()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(found(new Condition.Within(DistinguishedName.of("ou=STAFF"))))
                .containsExactly(1L, 2L);
        assertThat(found(new Condition.Named(DistinguishedName.of("cn=ann,ou=staff"))))
                .containsExactly(2L);
        assertThat(found(new Condition.Anchored(new Anchor("3")))).containsExactly(3L);
        assertThat(found(new Condition.PendingImport(Set.of()))).containsExactly(1L, 3L);
        assertThat(found(new Condition.PendingImport(Set.of(Operation.DELETE)))).containsExactly(3L);
        assertThat(found(new Condition.PendingExport(Set.of(Operation.ADD)))).containsExactly(4L);
        assertThat(found(new Condition.Connectors())).containsExactly(2L, 3L, 4L);
        assertThat(found(new Condition.Disconnectors())).containsExactly(1L);
        assertThat(found(new Condition.InState(ConnectionState.DISCONNECTOR))).containsExactly(1L);
        assertThat(found(new Condition.InState(ConnectionState.EXPLICIT_DISCONNECTOR)))
                .isEmpty();
        assertThat(found(new Condition.Placeholders())).containsExactly(5L);
        assertThat(found(new Condition.AwaitingConfirmation())).isEmpty();
        assertThat(found(new Condition.Begins("ANN_"), new Condition.Connectors()))
                .containsExactly(2L);
        assertThat(found(new Condition.Begins("a%"))).isEmpty();
    }

    @Test
    void pages_follow_one_another_and_the_count_is_of_all() {
        var query = CsQuery.first(AD, 2, new Condition.Connectors());

        assertThat(ids(query)).containsExactly(2L, 3L);
        assertThat(ids(query.after(new CsObjectId(3)))).containsExactly(4L);
        assertThat(DATABASE.<Long>in(t -> t.connectorSpace().count(query.after(new CsObjectId(3)))))
                .isEqualTo(3);
    }

    @Test
    void a_row_shows_what_a_list_shows() {
        var row = DATABASE.in(
                        t -> t.connectorSpace().search(CsQuery.first(AD, 1, new Condition.Anchored(new Anchor("3")))))
                .getFirst();

        assertThat(row.type()).isEqualTo("user");
        assertThat(row.pendingImport()).isEqualTo(Operation.DELETE);
        assertThat(row.state()).isEqualTo(ConnectionState.CONNECTOR);
        assertThat(row.publicId().version()).isEqualTo(7);
        assertThat(row.publicId())
                .isEqualTo(DATABASE.<UUID>in(t -> t.connectorSpace().publicId(row.id())));
    }

    private static List<Long> found(Condition... conditions) {
        return ids(CsQuery.first(AD, 10, conditions));
    }

    private static List<Long> ids(CsQuery query) {
        return DATABASE.in(t -> t.connectorSpace().search(query).stream()
                .map(row -> row.id().number())
                .toList());
    }

    private static CsObject object(long id, String anchor, String dn, ConnectionState state, Tower tower) {
        return new CsObject(
                new CsObjectId(id), AD, new Anchor(anchor), DistinguishedName.of(dn), state, tower, Link.NONE);
    }

    private static Tower seen(String dn, String name) {
        var attributes = Map.of(new AttributeName("displayName"), Values.text(name));
        return Tower.EMPTY.afterImport(Hologram.of(USER, DistinguishedName.of(dn), attributes));
    }

    private static Tower rest(String dn, String name) {
        return seen(dn, name).afterSync(Overlay.NOTHING);
    }

    private static Tower gone(String dn) {
        return rest(dn, "x").afterImport(Hologram.ABSENT);
    }

    private static Tower wanted(String dn) {
        return Tower.EMPTY.wanting(Overlay.put(USER, DistinguishedName.of(dn), Map.of()));
    }
}
