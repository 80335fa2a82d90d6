package org.syncline.store;

import java.time.Instant;

/// Who runs the schedule, as the database tells.
///
/// @param fence grows with every change of the leader
/// @param current whether the lease goes on, by the database's clock
public record Leader(String name, long fence, Instant since, Instant until, boolean current) {}
