package org.syncline.store;

import java.time.Instant;

/// One cycle, as the history keeps it (operations.md 6).
///
/// @param number its id among all cycles of the installation
/// @param policy `delta` or `initial`
/// @param result of its most severe run, or `in-progress`
public record CycleRecord(
        long number, String policy, String startedBy, Instant startedAt, Run.End end, String result) {}
