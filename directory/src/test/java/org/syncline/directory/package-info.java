/// Every theme over a real encrypted connection.
@NullMarked
package org.syncline.directory;

import org.jspecify.annotations.NullMarked;
