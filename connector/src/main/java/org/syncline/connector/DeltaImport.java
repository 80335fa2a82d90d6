package org.syncline.connector;

/// The capability to read what changed since a watermark.
///
/// What left the scope is delivered as gone, what came into it as whole objects: the engine knows no
/// containers. Reporting a change twice does no harm; leaving one out does.
public interface DeltaImport {

    /// @throws ConnectorException with reason WATERMARK if the connected system no longer knows the watermark
    ImportReader readChanges(ImportRequest request, Watermark since);
}
