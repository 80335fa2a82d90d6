/// The emulator as its clients see it: over HTTPS, from outside.
@NullMarked
package org.syncline.cloud;

import org.jspecify.annotations.NullMarked;
