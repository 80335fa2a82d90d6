package org.syncline.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// Where the next delta import of each partition resumes, in the connector's own words.
public final class WatermarkStore {

    private static final String SAVE = """
            INSERT INTO watermark (connector, partition, text)
            VALUES (:connector, :partition, :text)
            ON CONFLICT (connector, partition) DO UPDATE SET text = excluded.text
            """;

    private static final String FIND = """
            SELECT text FROM watermark WHERE connector = :connector AND partition = :partition
            """;

    private final Handle handle;
    private final Connectors connectors;

    WatermarkStore(Handle handle, Connectors connectors) {
        this.handle = handle;
        this.connectors = connectors;
    }

    public Optional<String> find(ConnectorId connector, String partition) {
        return handle.createQuery(FIND)
                .bind("connector", connectors.number(connector))
                .bind("partition", partition)
                .mapTo(String.class)
                .findOne();
    }

    public void save(ConnectorId connector, String partition, String watermark) {
        handle.createUpdate(SAVE)
                .bind("connector", connectors.number(connector))
                .bind("partition", partition)
                .bind("text", watermark)
                .execute();
    }

    /// The next import of the connector has to be a full one.
    public void clear(ConnectorId connector) {
        handle.createUpdate("DELETE FROM watermark WHERE connector = :connector")
                .bind("connector", connectors.number(connector))
                .execute();
    }
}
