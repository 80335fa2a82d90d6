/// Synchronization rules: as an administrator wrote them, and compiled.
///
/// May use `value`, `schema`, `space`, `function` and `expression`. Knows nothing of objects being synchronized.
@NullMarked
package org.syncline.core.rule;

import org.jspecify.annotations.NullMarked;
