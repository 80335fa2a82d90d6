package org.syncline.store;

import java.time.Instant;
import java.util.Optional;
import org.syncline.core.value.ConnectorId;

/// Something that a guard keeps from being done, and whether somebody has approved it (operations.md 8).
///
/// @param guard which limit was exceeded: `deletions`, `clears`, `shrink`
/// @param hash of the exact set of objects: an approval holds for that set only
/// @param run the run that was held last
public record Hold(
        ConnectorId connector,
        String guard,
        String hash,
        int objects,
        String reason,
        RunId run,
        Instant heldAt,
        Optional<Approval> approval) {

    public record Approval(String by, Instant at, Instant expires) {}

    /// One line of the set, as an administrator reads it.
    public record Line(String subject, String detail) {}
}
