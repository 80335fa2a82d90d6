/// What the tests of the core share.
@NullMarked
package org.syncline.core;

import org.jspecify.annotations.NullMarked;
