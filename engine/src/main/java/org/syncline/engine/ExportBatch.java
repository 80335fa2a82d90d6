package org.syncline.engine;

import java.util.List;
import java.util.UUID;
import org.syncline.connector.ExportEntry;
import org.syncline.core.space.CsObject;

/// What is sent at a time. It stands in the journal, and its objects in escrow, before it leaves.
///
/// @param escrowed the objects as they were stored, one for each entry
record ExportBatch(UUID id, List<CsObject> escrowed, List<ExportEntry> entries) {

    ExportBatch {
        escrowed = List.copyOf(escrowed);
        entries = List.copyOf(entries);
    }

    int size() {
        return entries.size();
    }
}
