package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// A save writes what differs and nothing else, counted by the server itself.
class UnchangedSaveTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    private static final AttributeName MEMBER = new AttributeName("member");
    private static final DistinguishedName DN = DistinguishedName.of("CN=g");
    private static final CsObjectId GROUP = new CsObjectId(1);

    private static final String WRITTEN = """
            SELECT sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                       + pg_stat_get_xact_tuples_deleted(oid))
              FROM pg_class
             WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            """;

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @BeforeAll
    static void register() {
        DATABASE.run(t -> t.connectors().register(AD, "AD", "active-directory"));
    }

    @AfterEach
    void clear() {
        DATABASE.run(t -> t.connectorSpace().clear(AD));
    }

    @Test
    void an_object_equal_to_what_it_was_writes_nothing() {
        saved(group(1000).afterSync(Overlay.NOTHING));

        assertThat(rowsWrittenBySaving(group(1000).afterSync(Overlay.NOTHING))).isZero();
    }

    @Test
    void one_more_member_writes_the_state_the_reference_and_its_set() {
        saved(group(1000).afterSync(Overlay.NOTHING));

        assertThat(rowsWrittenBySaving(group(1000)
                        .afterSync(Overlay.NOTHING)
                        .afterImport(group(1001).imported())))
                .isEqualTo(3);
    }

    @Test
    void the_first_synchronization_of_a_large_group_writes_the_state_and_the_set() {
        saved(group(1000));

        assertThat(rowsWrittenBySaving(group(1000).afterSync(Overlay.NOTHING))).isEqualTo(2);
    }

    private static void saved(Tower tower) {
        DATABASE.run(t -> t.connectorSpace().save(Map.of(), List.of(object(tower))));
    }

    /// Counted by the server itself, for this transaction alone.
    private static long rowsWrittenBySaving(Tower tower) {
        return DATABASE.in(t -> {
            var before = t.connectorSpace().load(List.of(GROUP));
            long written = written(t);
            t.connectorSpace().save(before, List.of(object(tower)));
            return written(t) - written;
        });
    }

    private static long written(Transaction transaction) {
        return transaction.handle().createQuery(WRITTEN).mapTo(Long.class).one();
    }

    private static CsObject object(Tower tower) {
        return new CsObject(GROUP, AD, new Anchor("g"), DN, ConnectionState.DISCONNECTOR, tower, Link.NONE);
    }

    private static Tower group(int members) {
        var references = new ArrayList<Value>();
        for (int i = 0; i < members; i++) {
            references.add(new Value.Reference(100 + i));
        }
        var attributes = new TreeMap<>(Map.of(MEMBER, Values.of(references)));
        return Tower.EMPTY.afterImport(Hologram.of(new ObjectTypeName("group"), DN, attributes));
    }
}
