package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// The connectors that the database knows, and what a connector has to do before it may do less.
public final class ConnectorStore {

    private static final String REGISTER = """
            INSERT INTO connector (uuid, name, type)
            VALUES (:uuid, :name, :type)
            ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, type = excluded.type
            """;

    private static final String ALL = """
            SELECT uuid, name, type, full_import_required, full_sync_required FROM connector ORDER BY number
            """;

    private static final String OF_OBJECTS = """
            SELECT o.id, c.uuid FROM cs_object o JOIN connector c ON c.number = o.connector WHERE o.id = ANY (:ids)
            """;

    private final Jdbi jdbi;
    private final Handle handle;
    private final Connectors connectors;

    ConnectorStore(Jdbi jdbi, Handle handle, Connectors connectors) {
        this.jdbi = jdbi;
        this.handle = handle;
        this.connectors = connectors;
    }

    /// @param fullImportRequired a delta import would miss something
    /// @param fullSyncRequired a delta synchronization would miss something
    public record Registered(
            ConnectorId id, String name, String type, boolean fullImportRequired, boolean fullSyncRequired) {}

    /// In the order they were registered.
    public List<Registered> all() {
        return handle.createQuery(ALL)
                .map((row, _) -> new Registered(
                        new ConnectorId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5)))
                .list();
    }

    /// What those are called that are registered.
    public SortedSet<String> names(Collection<ConnectorId> these) {
        return all().stream()
                .filter(one -> these.contains(one.id()))
                .map(Registered::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// In whose space objects are, those that exist.
    public SortedMap<CsObjectId, ConnectorId> of(Collection<CsObjectId> objects) {
        var found = new TreeMap<CsObjectId, ConnectorId>();
        handle.createQuery(OF_OBJECTS)
                .bindArray(
                        "ids",
                        Long.class,
                        objects.stream().map(CsObjectId::number).toList())
                .map((row, _) ->
                        found.put(new CsObjectId(row.getLong(1)), new ConnectorId(row.getObject(2, UUID.class))))
                .list();
        return found;
    }

    /// Makes the connector known, or renames it. Stands at once, whatever becomes of the transaction.
    public void register(ConnectorId connector, String name, String type) {
        try (var own = jdbi.open()) { // useHandle would take part in a transaction of this thread
            own.createUpdate(REGISTER)
                    .bind("uuid", connector.uuid())
                    .bind("name", name)
                    .bind("type", type)
                    .execute();
        }
        connectors.read();
    }

    public void requireFullImport(ConnectorId connector, boolean required) {
        flag("UPDATE connector SET full_import_required = :required WHERE number = :number", connector, required);
    }

    public void requireFullSync(ConnectorId connector, boolean required) {
        flag("UPDATE connector SET full_sync_required = :required WHERE number = :number", connector, required);
    }

    private void flag(String sql, ConnectorId connector, boolean required) {
        handle.createUpdate(sql)
                .bind("required", required)
                .bind("number", connectors.number(connector))
                .execute();
    }
}
