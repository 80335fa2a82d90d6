package org.syncline.connector;

import org.syncline.core.schema.Schema;

/// The capability to tell which object types and attributes there can be.
public interface SchemaDiscovery {

    /// @throws ConnectorException if the schema cannot be read
    Schema discover();
}
