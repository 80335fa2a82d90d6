/// Cycles that begin by themselves: what is next, who leads, and the loop that does it (operations.md 6).
///
/// May use what the engine offers, and the store. Nothing in the engine knows of it.
@NullMarked
package org.syncline.engine.schedule;

import org.jspecify.annotations.NullMarked;
