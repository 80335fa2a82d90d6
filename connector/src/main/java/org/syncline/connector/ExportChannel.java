package org.syncline.connector;

import java.util.List;
import java.util.UUID;

/// One export step's way into the connected system.
///
/// The engine has journalled a batch before it calls [#send], and sends one batch at a time, from a thread of its
/// own. After a crash the journalled batches are sent first, in their order and under their old ids: a connected
/// system that knows an id answers as before and applies nothing twice; for the others the engine has asked
/// [ObjectRead].
public interface ExportChannel extends AutoCloseable {

    /// One outcome for each entry, in order.
    ///
    /// @throws ConnectorException if no answer came: what happened to the batch is unknown
    List<ExportOutcome> send(UUID batch, List<ExportEntry> entries);

    /// How many entries a batch may have at most.
    int largestBatch();

    /// All batches were sent and answered.
    void complete();

    @Override
    void close();
}
