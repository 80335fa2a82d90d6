package org.syncline.cloud.ingest;

import java.util.List;
import java.util.SortedMap;
import org.syncline.cloud.model.Kind;
import tools.jackson.databind.JsonNode;

/// One item of a batch (cloud-emulator.md 7.2).
public sealed interface Item {

    int seq();

    /// What the object is to hold: absent stays, null clears, arrays replace.
    record Upsert(
            int seq,
            Kind kind,
            String sourceAnchor,
            String objectIdentifier,
            SortedMap<String, JsonNode> attributes,
            SortedMap<String, JsonNode> references)
            implements Item {}

    /// Members of a group that come and go, by their source anchors.
    record Members(int seq, Kind kind, String sourceAnchor, List<String> add, List<String> remove) implements Item {}

    record Delete(int seq, Kind kind, String sourceAnchor) implements Item {}

    /// A type the service knows and the emulator does not.
    record Unsupported(int seq, String type) implements Item {}
}
