/// What pages and REST have in common: the open installation, runs in the background, and what is shown of
/// each thing.
@NullMarked
package org.syncline.server.work;

import org.jspecify.annotations.NullMarked;
