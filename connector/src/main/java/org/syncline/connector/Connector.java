package org.syncline.connector;

/// An open connection to one connected system.
///
/// A connector is what it implements: [SchemaDiscovery], [HierarchyBrowse], [FullImport],
/// [AbsenceCheck], [DeltaImport], [ObjectRead], [Export]. One run step uses it, on one thread, and closes it.
public interface Connector extends AutoCloseable {

    @Override
    void close();
}
