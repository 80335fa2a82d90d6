@NullMarked
package org.syncline.configuration.vendor.source;

import org.jspecify.annotations.NullMarked;
