package org.syncline.engine;

import java.util.List;
import org.syncline.connector.Partition;
import org.syncline.core.schema.Schema;

/// What a connected system told of itself: its whole schema and its partitions.
public record Discovered(Schema schema, List<Partition> partitions) {

    public Discovered {
        partitions = List.copyOf(partitions);
    }
}
