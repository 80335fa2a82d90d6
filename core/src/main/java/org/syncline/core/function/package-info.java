@NullMarked
package org.syncline.core.function;

import org.jspecify.annotations.NullMarked;
