package org.syncline.cloud.store;

import java.time.Instant;
import java.util.List;
import org.syncline.cloud.model.Entry;

/// A user in the bin, with the places that referred to it and will again if it is restored.
public record SoftDeleted(Entry entry, Instant at, List<LinkRef> links) {

    public SoftDeleted {
        links = List.copyOf(links);
    }
}
