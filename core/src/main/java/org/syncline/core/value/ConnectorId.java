package org.syncline.core.value;

import java.util.UUID;

/// Identifies a connector; rules read it as `%Connector.ID%`.
public record ConnectorId(UUID uuid) implements Comparable<ConnectorId> {

    @Override
    public int compareTo(ConnectorId other) {
        return uuid.compareTo(other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
