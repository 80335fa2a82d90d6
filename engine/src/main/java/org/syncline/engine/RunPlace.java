package org.syncline.engine;

import org.syncline.store.RunId;

/// Where a step stands in run history.
///
/// @param step from 1
record RunPlace(RunId run, int step) {}
