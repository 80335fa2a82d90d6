package org.syncline.home;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Partition;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;

/// Asks a connected system for its schema and its partitions. It proves that the connection works.
public final class Discovery {

    private static final List<Partition> ONLY =
            List.of(Partition.of("default", DistinguishedName.of("CN=default"), Map.of()));

    private Discovery() {}

    /// @throws ConnectorException if it is not reached, or refuses
    public static ConnectorDefinition of(Connections connections, ConnectorDefinition connector) {
        return of(connections, connector, Collections.emptySortedMap());
    }

    /// @param lent settings for this once; nothing of them is kept
    /// @throws ConnectorException if it is not reached, or refuses
    public static ConnectorDefinition of(
            Connections connections, ConnectorDefinition connector, SortedMap<String, String> lent) {
        try (var open = connections.open(connector, lent)) {
            return connector.with(discovered(open));
        }
    }

    /// @throws ConnectorException if it does not tell
    public static Discovered discovered(Connector open) {
        if (!(open instanceof SchemaDiscovery schema)) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    "A connector of this type does not tell its schema. Write its file in discovered/ by hand.");
        }
        return new Discovered(schema.discover(), open instanceof HierarchyBrowse tree ? tree.partitions() : ONLY);
    }
}
