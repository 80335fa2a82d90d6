/// The cloud directory emulator: a local server that plays the cloud side (cloud-emulator.md).
///
/// [CloudServer] starts it inside a process, [Main] as one. What it does not know it refuses; nothing just works.
@NullMarked
package org.syncline.cloud;

import org.jspecify.annotations.NullMarked;
