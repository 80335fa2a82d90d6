/// The whole product: the founding journey on real parts, counter by counter.
@NullMarked
package org.syncline.journey;

import org.jspecify.annotations.NullMarked;
