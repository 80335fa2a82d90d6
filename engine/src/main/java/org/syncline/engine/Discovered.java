package org.syncline.engine;

import java.util.List;
import org.syncline.connector.Partition;
import org.syncline.core.schema.Schema;

/// What a connected system told of itself: its whole schema and its partitions.
public record Discovered(Schema schema, List<Partition> partitions) {

    /// Of a system that was not asked yet.
    static final Discovered NOTHING = new Discovered(Schema.of(List.of()), List.of());

    public Discovered {
        partitions = List.copyOf(partitions);
    }
}
