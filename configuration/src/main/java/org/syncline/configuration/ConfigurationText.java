package org.syncline.configuration;

import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import org.syncline.connector.ConnectorType;

/// A configuration as texts by path: what a folder holds, and what the database keeps as a revision.
public final class ConfigurationText {

    private ConfigurationText() {}

    /// Reads everything and tells everything that is wrong. Connectors are held against the installed types.
    public static ReadResult read(SortedMap<String, String> files) {
        return read(
                files,
                ServiceLoader.load(ConnectorType.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /// @param types the connector types there are; without any, types and settings are not checked
    public static ReadResult read(SortedMap<String, String> files, List<ConnectorType> types) {
        return new Reading(files, types).result();
    }
}
