@NullMarked
package org.syncline.store;

import org.jspecify.annotations.NullMarked;
