package org.syncline.store;

import java.time.Instant;

/// No cycle begins by itself meanwhile. It has an owner and an end, so that nobody forgets it (operations.md 6.2).
public record Suspension(String by, String reason, Instant since, Instant until) {}
