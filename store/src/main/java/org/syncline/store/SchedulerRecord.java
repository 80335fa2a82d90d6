package org.syncline.store;

import java.time.Instant;
import java.util.Optional;

/// What the scheduler remembers.
///
/// @param initialNext whether the next cycle looks at everything
/// @param tick the point of the schedule that was served last; nothing: none yet
/// @param maintained when maintenance was done last
/// @param now the time by the database's clock, the one that all servers share
public record SchedulerRecord(
        boolean initialNext,
        Optional<Instant> tick,
        Optional<Instant> maintained,
        Optional<Suspension> suspension,
        Instant now) {}
