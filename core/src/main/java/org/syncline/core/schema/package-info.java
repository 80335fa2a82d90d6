/// What there can be: object types and attributes of a connector space or of the metaverse.
///
/// May use `value`. Knows nothing of objects.
@NullMarked
package org.syncline.core.schema;

import org.jspecify.annotations.NullMarked;
