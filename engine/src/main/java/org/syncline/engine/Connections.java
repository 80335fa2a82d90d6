package org.syncline.engine;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Partition;
import org.syncline.connector.Settings;

/// Opens connections to connected systems, secrets resolved on the way.
public final class Connections {

    private static final int PAGE_SIZE = 1_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final SortedMap<String, ConnectorType> types = new TreeMap<>();
    private final Function<ConnectorDefinition, Settings> settings;

    /// @param types the connector types there are
    /// @param settings the settings of a connector, secrets resolved
    public Connections(Iterable<ConnectorType> types, Function<ConnectorDefinition, Settings> settings) {
        types.forEach(type -> this.types.put(type.name(), type));
        this.settings = settings;
    }

    /// @throws ConnectorException if there is no such type
    public ConnectorType type(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    "There is no connector type '%s'. There are: %s."
                            .formatted(name, String.join(", ", types.keySet())));
        }
        return type;
    }

    public Connector open(ConnectorDefinition connector) {
        return type(connector.type()).open(settings.apply(connector));
    }

    /// With other credentials, for this once; nothing of them is kept.
    public Connector open(ConnectorDefinition connector, SortedMap<String, String> instead) {
        var said = new TreeMap<>(settings.apply(connector).said());
        said.putAll(instead);
        return type(connector.type()).open(Settings.of(said));
    }

    static ImportRequest request(Installed installed, ConnectorDefinition connector, Partition partition) {
        var schema = installed.selected().get(connector.id());
        if (schema == null) {
            throw new IllegalArgumentException("no connector " + connector.id());
        }
        return new ImportRequest(partition, connector.scope(), schema, PAGE_SIZE, TIMEOUT);
    }
}
