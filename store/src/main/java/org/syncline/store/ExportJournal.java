package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// Which batches were about to be sent: after a crash they go out again first, under their old ids.
public final class ExportJournal {

    private static final String OPEN = """
            SELECT b.batch, o.object
              FROM export_batch b
              LEFT JOIN export_batch_object o ON o.batch = b.batch
             WHERE b.connector = :connector
             ORDER BY b.opened, o.position
            """;

    private static final BulkTable<Entry> TABLE = new BulkTable<>(
            "export_batch_object", List.of("batch", "position"), List.of("object"), List.of(), (row, out) -> {
                out.uuid(row.batch());
                out.number(row.position());
                out.number(row.object());
            });

    private final Handle handle;
    private final BulkWriter writer;
    private final Connectors connectors;

    ExportJournal(Handle handle, BulkWriter writer, Connectors connectors) {
        this.handle = handle;
        this.writer = writer;
        this.connectors = connectors;
    }

    private record Entry(UUID batch, int position, long object) {}

    /// To be committed before the batch is sent.
    public void journal(UUID batch, ConnectorId connector, List<CsObjectId> inOrder) {
        handle.createUpdate("INSERT INTO export_batch (batch, connector) VALUES (:batch, :connector)")
                .bind("batch", batch)
                .bind("connector", connectors.number(connector))
                .execute();
        var entries = new ArrayList<Entry>();
        for (var object : inOrder) {
            entries.add(new Entry(batch, entries.size(), object.number()));
        }
        writer.insert(TABLE, entries);
    }

    /// The batches that nobody has closed, oldest first, each with its objects in the order they were sent.
    public SequencedMap<UUID, List<CsObjectId>> open(ConnectorId connector) {
        var batches = new LinkedHashMap<UUID, List<CsObjectId>>();
        handle.createQuery(OPEN)
                .bind("connector", connectors.number(connector))
                .map((row, _) -> {
                    var objects = batches.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>());
                    long object = row.getLong(2);
                    return !row.wasNull() && objects.add(new CsObjectId(object));
                })
                .list();
        return batches;
    }

    /// All answers to these batches are recorded; in the same transaction.
    public void close(Collection<UUID> batches) {
        handle.createUpdate("DELETE FROM export_batch WHERE batch = ANY (:batches)")
                .bindArray("batches", UUID.class, batches)
                .execute();
    }
}
