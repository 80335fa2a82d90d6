package org.syncline.store.dropfile;

import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One line of a drop file. The first is the [Head]. In that of an import the partitions follow, each from [Begin] to
/// [End]; in that of an export [Add], [Update] and [Delete], and an [End] without a watermark.
public sealed interface DropLine {

    /// @param step `full-import`, `delta-import` or `export`
    record Head(String step, String connector) implements DropLine {}

    record Begin(String partition) implements DropLine {}

    record Seen(Anchor anchor, Hologram.Present object) implements DropLine {}

    record Changed(Anchor anchor, Overlay.Amend changes) implements DropLine {}

    record Gone(Anchor anchor) implements DropLine {}

    record Hidden(Anchor anchor) implements DropLine {}

    record Unreadable(String subject, String code, String message) implements DropLine {}

    record Filtered() implements DropLine {}

    record Add(Hologram.Present object) implements DropLine {}

    /// @param after the name it is to have; the same as before if it is not renamed
    record Update(Anchor anchor, DistinguishedName before, DistinguishedName after, Overlay.Amend changes)
            implements DropLine {}

    record Delete(Anchor anchor, DistinguishedName dn) implements DropLine {}

    /// @param entries how many lines there were since [Begin] or [Head]: one that is cut short is noticed
    record End(String watermark, long entries) implements DropLine {}
}
