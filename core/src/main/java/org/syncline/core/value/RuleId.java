package org.syncline.core.value;

import java.util.UUID;

/// Identifies a synchronization rule for its whole life.
public record RuleId(UUID uuid) implements Comparable<RuleId> {

    @Override
    public int compareTo(RuleId other) {
        return uuid.compareTo(other.uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
