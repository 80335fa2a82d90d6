package org.syncline.cloud.store;

import java.time.Instant;

/// The export session of a tenant; at most one lives.
public record Session(String id, String connector, Instant expiresAt) {

    public static final Session NONE = new Session("", "", Instant.EPOCH);

    public boolean isAlive(Instant now) {
        return !id.isEmpty() && now.isBefore(expiresAt);
    }
}
