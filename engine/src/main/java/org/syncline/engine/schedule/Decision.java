package org.syncline.engine.schedule;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Cycle;
import org.syncline.store.Suspension;

/// What the scheduler does next.
public sealed interface Decision {

    /// A suspension has come to its end, and somebody is to be told.
    record EndSuspension(Suspension over) implements Decision {}

    /// These were not read for so long that a delta would miss something (operations.md 6.3).
    record RequireFull(SortedSet<ConnectorId> connectors) implements Decision {

        public RequireFull {
            connectors = Collections.unmodifiableSortedSet(new TreeSet<>(connectors));
        }
    }

    /// A cycle is due.
    ///
    /// @param tick the point of the schedule that it serves
    /// @param exports false: this installation only stages, and the cycle ends before the exports
    record Begin(Cycle.Policy policy, Instant tick, boolean exports) implements Decision {}

    /// Old history is to be forgotten.
    record Maintain() implements Decision {}

    /// Nothing to do until then, unless something changes.
    record Wait(Why why, Instant until) implements Decision {}

    /// Why nothing is done.
    enum Why {
        /// Somebody has suspended the scheduler.
        SUSPENDED,
        /// A cycle or a run goes on.
        BUSY,
        /// The schedule says that no cycle begins by itself.
        OFF,
        /// The next cycle has its time.
        NOT_DUE
    }
}
