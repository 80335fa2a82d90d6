/// What the engine remembers, in PostgreSQL: connector spaces, metaverse, runs, configuration.
///
/// Takes and returns the core's values; decides nothing. [Database] is the way in. May use the core and the
/// embedded server; knows no connector, no rule and no engine. The tables are in `db/migration`.
@NullMarked
package org.syncline.store;

import org.jspecify.annotations.NullMarked;
