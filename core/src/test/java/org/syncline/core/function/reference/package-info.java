/// The expression language a second time: slow, naive, written from the specification alone (rules.md 6 to 9), and the
/// tests that
/// compare it with the product over seeded cases.
///
/// Shares no code with the product's functions, operators or evaluation, so that an error has to be made twice to go
/// unseen.
@NullMarked
package org.syncline.core.function.reference;

import org.jspecify.annotations.NullMarked;
