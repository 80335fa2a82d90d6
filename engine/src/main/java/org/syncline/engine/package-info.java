/// The loops around the core: import, synchronization, export; runs, cycles, previews.
///
/// May use the core, what a connector is, and the store. Knows no protocol, no file format and no screen.
@NullMarked
package org.syncline.engine;

import org.jspecify.annotations.NullMarked;
