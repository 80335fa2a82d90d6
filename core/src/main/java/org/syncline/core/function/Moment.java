package org.syncline.core.function;

import java.time.Instant;
import java.util.random.RandomGenerator;

/// The time and the random source of one evaluation. The core has neither of its own.
public record Moment(Instant now, RandomGenerator random) {}
