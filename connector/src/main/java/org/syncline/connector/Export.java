package org.syncline.connector;

import org.syncline.core.schema.Schema;

/// The capability to be written to.
public interface Export {

    /// Opens a channel for one export step.
    ///
    /// @param connector the connector's name, for the connected system's own log
    /// @param schema the selected object types and attributes
    /// @param takeover whether a session that a killed engine left open may be taken over
    ExportChannel openExport(String connector, Schema schema, boolean takeover);
}
