/// The real pipeline over a population in memory: connected systems, connector spaces and the metaverse as maps.
///
/// A rehearsal reads, synchronizes and exports like a run, without a database and without a connected system. Whatever
/// wants to know what rules would do to many objects plays it here: the examples beside the rules, a preview over a
/// whole population, the tests of the core.
///
/// May use `sync` and all below.
@NullMarked
package org.syncline.core.rehearsal;

import org.jspecify.annotations.NullMarked;
