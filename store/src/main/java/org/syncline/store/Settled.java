package org.syncline.store;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.MvObjectId;

/// What the evaluation of a joined object came to that changed nothing.
///
/// @param flows the connectors whose objects outbound rules looked after
public record Settled(MvObjectId group, SortedSet<ConnectorId> flows) {

    public Settled {
        flows = Collections.unmodifiableSortedSet(new TreeSet<>(flows));
    }
}
