/// The decisions of import, synchronization and export; one file for each section of engine.md.
///
/// May use everything else in the core. Knows nothing of connectors, runs or the database.
@NullMarked
package org.syncline.core.sync;

import org.jspecify.annotations.NullMarked;
