/// How fast Syncline is, as ratios against a raw limit measured in the same run (DECISIONS 34).
///
/// [Bench] measures end to end; the small benchmarks of hot functions are run by JMH. Nothing here is a test, and
/// nothing fails for being slow.
@NullMarked
package org.syncline.benchmarks;

import org.jspecify.annotations.NullMarked;
