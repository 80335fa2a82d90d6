/// What the import of a sync client reads: objects as they were ingested, and the changes since a watermark.
@NullMarked
package org.syncline.cloud.readback;

import org.jspecify.annotations.NullMarked;
