package org.syncline.cloud.store;

import java.time.Instant;

/// The answer a batch got, kept for a day so that a repeated one gets it again.
public record StoredAnswer(String batchId, String hash, Instant at, String body) {}
