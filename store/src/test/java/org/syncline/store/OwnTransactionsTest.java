package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// Numbers of names and of objects stand at once, whatever becomes of the transaction that asked for them.
class OwnTransactionsTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void a_name_met_in_a_transaction_that_is_undone_keeps_its_number() {
        DATABASE.run(t -> t.connectors().register(AD, "AD", "active-directory"));
        assertThatThrownBy(() -> DATABASE.run(t -> {
                    t.connectorSpace().save(Map.of(), List.of(object(1, "shoeSize")));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        DATABASE.run(t -> t.connectorSpace().save(Map.of(), List.of(object(2, "shoeSize"))));

        try (var another = Database.open(SERVER.address())) {
            var loaded = another.in(t -> t.connectorSpace().load(List.of(new CsObjectId(2))));
            assertThat(loaded.get(new CsObjectId(2))).isEqualTo(object(2, "shoeSize"));
        }
    }

    @Test
    void two_transactions_do_not_wait_for_each_other_s_ids() {
        DATABASE.run(t -> {
            var first = t.connectorSpace().reserve(10);
            var second = CompletableFuture.supplyAsync(
                            () -> DATABASE.in(other -> other.connectorSpace().reserve(10)))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            assertThat(second.number()).isEqualTo(first.number() + 10);
        });
    }

    private static CsObject object(long id, String attribute) {
        var attributes = new TreeMap<AttributeName, Values>();
        attributes.put(new AttributeName(attribute), Values.text("44"));
        var dn = DistinguishedName.of("CN=" + id);
        return new CsObject(
                new CsObjectId(id),
                AD,
                new Anchor("a" + id),
                dn,
                ConnectionState.DISCONNECTOR,
                Tower.EMPTY.afterImport(Hologram.of(new ObjectTypeName("user"), dn, attributes)),
                Link.NONE);
    }
}
