package org.syncline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Whether this installation only imports and synchronizes, and exports nothing (operations.md 7).
public final class StagingMode {

    private final Handle handle;

    StagingMode(Handle handle) {
        this.handle = handle;
    }

    /// Since when, and by whom.
    public record Entered(Instant since, String by) {}

    /// Does nothing if it is on already.
    public void enter(String by, Instant at) {
        handle.createUpdate("INSERT INTO staging_mode (since, by) VALUES (:at, :by) ON CONFLICT DO NOTHING")
                .bind("at", RunStore.time(at))
                .bind("by", by)
                .execute();
    }

    /// Whether it was on.
    public boolean leave() {
        return handle.createUpdate("DELETE FROM staging_mode").execute() > 0;
    }

    public Optional<Entered> entered() {
        return handle.createQuery("SELECT since, by FROM staging_mode")
                .map((row, _) ->
                        new Entered(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .findOne();
    }
}
