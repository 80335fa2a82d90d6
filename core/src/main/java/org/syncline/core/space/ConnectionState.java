package org.syncline.core.space;

/// How a CS object stands to the metaverse (engine.md 2.5, operations.md 1).
public enum ConnectionState {
    /// Joined by rules.
    CONNECTOR,
    /// Joined by hand.
    EXPLICIT_CONNECTOR,
    /// Not joined; every synchronization tries again.
    DISCONNECTOR,
    /// Not joined, and only an administrator joins it again; also an object whose deletion is staged.
    EXPLICIT_DISCONNECTOR,
    /// Refused by a connector filter.
    FILTERED_DISCONNECTOR,
    /// Stands for something that was not imported: the target of a reference.
    PLACEHOLDER;

    public boolean isJoined() {
        return this == CONNECTOR || this == EXPLICIT_CONNECTOR;
    }
}
