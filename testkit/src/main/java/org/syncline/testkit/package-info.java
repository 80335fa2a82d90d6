/// Real servers for tests: each starts on loopback, holds its state under a temporary directory, and is
/// stopped by whoever started it.
///
/// May use everything; seen by tests and benchmarks only.
@NullMarked
package org.syncline.testkit;

import org.jspecify.annotations.NullMarked;
