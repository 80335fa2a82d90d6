@NullMarked
package org.syncline.configuration.vendor;

import org.jspecify.annotations.NullMarked;
