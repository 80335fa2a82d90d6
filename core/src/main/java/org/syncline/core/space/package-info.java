/// The connector space and the metaverse as values: holograms, overlays, towers, links.
///
/// May use `value` and `schema`. Knows nothing of rules, connectors or the database.
@NullMarked
package org.syncline.core.space;

import org.jspecify.annotations.NullMarked;
