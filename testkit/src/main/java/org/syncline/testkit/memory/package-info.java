/// Connected systems in memory, reached through the same capabilities as real ones: for tests that need thousands of
/// them, of any size, and troubles on order.
///
/// May use `core` and `connector`. Knows nothing of the engine or the store.
@NullMarked
package org.syncline.testkit.memory;

import org.jspecify.annotations.NullMarked;
