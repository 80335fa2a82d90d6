package org.syncline.cloud.model;

/// Who writes an object; the service's `dirSyncEnabled` with its three values (cloud-emulator.md 3).
public enum Mastery {
    /// Never synchronized: `dirSyncEnabled` null.
    CLOUD,
    /// Synchronized: true.
    SYNCED,
    /// Was synchronized once: false.
    FORMERLY_SYNCED;

    public boolean isSynced() {
        return this == SYNCED;
    }
}
