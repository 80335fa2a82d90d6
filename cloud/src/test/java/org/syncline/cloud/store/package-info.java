/// The state and its journal.
@NullMarked
package org.syncline.cloud.store;

import org.jspecify.annotations.NullMarked;
