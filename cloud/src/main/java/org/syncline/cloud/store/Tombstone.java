package org.syncline.cloud.store;

import java.time.Instant;
import org.syncline.cloud.model.Kind;

/// What is left of an object that is gone for good, for as long as a watermark may ask.
public record Tombstone(Kind kind, String id, String sourceAnchor, Instant at) {}
