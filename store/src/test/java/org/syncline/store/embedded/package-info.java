@NullMarked
package org.syncline.store.embedded;

import org.jspecify.annotations.NullMarked;
