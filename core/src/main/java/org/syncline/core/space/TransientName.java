package org.syncline.core.space;

import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// The name of an object that had to leave its own to another, until news of it arrives (engine.md 2.6).
public final class TransientName {

    private TransientName() {}

    public static DistinguishedName of(CsObjectId id) {
        return DistinguishedName.of("CN=%d,OU=~transient~".formatted(id.number()));
    }
}
