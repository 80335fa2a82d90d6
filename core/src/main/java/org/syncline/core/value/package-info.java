/// Atoms: values, names, identities.
///
/// Uses nothing else of ours. Knows nothing of objects, rules or storage.
@NullMarked
package org.syncline.core.value;

import org.jspecify.annotations.NullMarked;
