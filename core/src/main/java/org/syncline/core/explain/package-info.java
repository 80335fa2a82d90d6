/// Explanations in words that a help desk can read, and pass on.
///
/// May use `sync` and all below. Decides nothing, and looks nothing up: who is called what is told by whoever asks.
@NullMarked
package org.syncline.core.explain;

import org.jspecify.annotations.NullMarked;
