package org.syncline.connector;

/// The capability to read every object of a connected system.
///
/// The engine calls [#readAll] once for each full import step and reads the pages one after the
/// other on one thread. An object that no page mentions is taken to be deleted, so a connector that
/// could not read everything throws; it never returns quietly with less. A selected container that is
/// not there is such a case.
public interface FullImport {

    /// @throws ConnectorException if the connected system cannot be reached or refuses the read
    ImportReader readAll(ImportRequest request);
}
