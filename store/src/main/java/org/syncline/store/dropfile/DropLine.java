package org.syncline.store.dropfile;

import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.Anchor;

/// One line of a drop file. The first is the [Head]; then follow the partitions, each from [Begin] to [End].
public sealed interface DropLine {

    /// @param step `full-import` or `delta-import`
    record Head(String step, String connector) implements DropLine {}

    record Begin(String partition) implements DropLine {}

    record Seen(Anchor anchor, Hologram.Present object) implements DropLine {}

    record Changed(Anchor anchor, Overlay.Amend changes) implements DropLine {}

    record Gone(Anchor anchor) implements DropLine {}

    record Hidden(Anchor anchor) implements DropLine {}

    record Unreadable(String subject, String code, String message) implements DropLine {}

    record Filtered() implements DropLine {}

    /// @param entries how many lines there were since [Begin]: one that is cut short is noticed
    record End(String watermark, long entries) implements DropLine {}
}
