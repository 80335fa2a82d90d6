package org.syncline.store;

import java.time.Instant;
import org.syncline.core.value.ConnectorId;

/// One run of a run profile, as the history keeps it (operations.md 5).
///
/// @param number 1, 2, 3 … for each connector
/// @param result of its most severe step, or `in-progress`
public record Run(
        RunId id,
        ConnectorId connector,
        int number,
        String profile,
        String startedBy,
        Instant startedAt,
        End end,
        String result,
        int steps) {

    /// Whether the run is over.
    public sealed interface End {

        record Open() implements End {}

        record At(Instant time) implements End {}
    }
}
