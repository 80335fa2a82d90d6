/// What becomes of an object that a sync client sends: checked, matched, merged, made visible (cloud-emulator.md
/// 7.2–7.6).
///
/// Values in, values out; only [Ingest] touches the store. Knows nothing of HTTP.
@NullMarked
package org.syncline.cloud.ingest;

import org.jspecify.annotations.NullMarked;
