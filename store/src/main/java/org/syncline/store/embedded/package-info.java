/// A private PostgreSQL that needs no installation: unpacked, initialized and started where none runs yet.
///
/// Durable (`fsync`, checksums), reachable from this machine only, shared by all processes that name the
/// same home, stopped by the last of them. [EmbeddedPostgres] is the way in.
@NullMarked
package org.syncline.store.embedded;

import org.jspecify.annotations.NullMarked;
