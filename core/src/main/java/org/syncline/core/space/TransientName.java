package org.syncline.core.space;

import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// The name of an object that had to leave its own to another, until news of it arrives (engine.md 2.6).
public final class TransientName {

    /// What such names stand beneath.
    public static final DistinguishedName TOP = DistinguishedName.of("OU=~transient~");

    private TransientName() {}

    public static DistinguishedName of(CsObjectId id) {
        return TOP.child("CN=%d".formatted(id.number()));
    }
}
