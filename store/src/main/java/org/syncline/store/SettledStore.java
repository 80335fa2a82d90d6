package org.syncline.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// Which joined objects need not be evaluated, as nothing can come of it (ADR 0021): they were evaluated as they are
/// now, under the same rules, and nothing came of it.
///
/// A mark does not outlive what it was made from. Every save and removal of an object of the group lifts it, every
/// save of its MV object does, and so does a new name of an object that one of the group refers to. Marks that have
/// the object looked at again (pending import, retry, due) count when it is asked for.
public final class SettledStore {

    private static final BulkTable<Row> TABLE =
            new BulkTable<>("cs_settled", List.of("id"), List.of(), List.of("mv", "rules", "flows"), (row, out) -> {
                out.number(row.id());
                out.number(row.mv());
                out.number(row.rules());
                out.octets(row.flows());
            });

    private static final String AT_REST = """
            SELECT s.id, s.mv, s.flows
              FROM cs_settled s
              JOIN mv_object m ON m.id = s.mv
             WHERE s.id = ANY (:ids)
               AND s.rules = :rules
               AND NOT m.due
               AND NOT EXISTS (SELECT
                                 FROM cs_link l
                                 JOIN cs_object o ON o.id = l.cs_id
                                WHERE l.mv_id = s.mv
                                  AND (o.pending_import <> 0 OR o.retry OR o.in_escrow))
            """;

    private final Handle handle;
    private final BulkWriter writer;
    private final Connectors connectors;

    SettledStore(Handle handle, BulkWriter writer, Connectors connectors) {
        this.handle = handle;
        this.writer = writer;
        this.connectors = connectors;
    }

    private record Row(long id, long mv, long rules, byte[] flows) {}

    /// Those of the objects that need not be evaluated under the rules with that number.
    public SortedMap<CsObjectId, Settled> atRest(Collection<CsObjectId> ids, long rules) {
        var found = new TreeMap<CsObjectId, Settled>();
        handle.createQuery(AT_REST)
                .bindArray("ids", Long.class, numbers(ids))
                .bind("rules", rules)
                .map((row, _) -> found.put(
                        new CsObjectId(row.getLong(1)),
                        new Settled(new MvObjectId(row.getLong(2)), connectors(row.getBytes(3)))))
                .list();
        return found;
    }

    /// Marks objects that were evaluated just now; after all else of the page is saved.
    public void keep(Map<CsObjectId, Settled> settled, long rules) {
        if (settled.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM cs_settled WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, numbers(settled.keySet()))
                .execute();
        var rows = new ArrayList<Row>();
        settled.forEach((id, one) -> rows.add(new Row(id.number(), one.group().number(), rules, octets(one))));
        writer.insert(TABLE, rows);
    }

    private SortedSet<ConnectorId> connectors(byte[] flows) {
        var known = new TreeSet<ConnectorId>();
        for (var numbers = ByteBuffer.wrap(flows); numbers.hasRemaining(); ) {
            known.add(connectors.id(numbers.getShort()));
        }
        return known;
    }

    private byte[] octets(Settled settled) {
        var octets = ByteBuffer.allocate(settled.flows().size() * Short.BYTES);
        settled.flows().forEach(connector -> octets.putShort(connectors.number(connector)));
        return octets.array();
    }

    private static List<Long> numbers(Collection<CsObjectId> ids) {
        return ids.stream().map(CsObjectId::number).toList();
    }
}
