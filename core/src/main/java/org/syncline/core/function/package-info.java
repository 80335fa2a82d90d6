/// What expressions can call: terms, signatures and the library of functions, one home file for each group.
///
/// May use `value`, `schema` and `space`. Knows nothing of syntax: arguments arrive as terms.
@NullMarked
package org.syncline.core.function;

import org.jspecify.annotations.NullMarked;
