package org.syncline.store;

import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// A reference that a joined CS object was read with and that leads to no MV object: it is left out until it does
/// (engine.md 8.1).
///
/// @param owner who refers
public record DanglingReference(
        CsObjectId owner,
        DistinguishedName ownerName,
        AttributeName attribute,
        CsObjectId target,
        DistinguishedName targetName,
        Why why) {

    /// Why it leads nowhere.
    public enum Why {
        /// What it names was never imported, or is gone: it is in no selected container, or was deleted.
        NOT_THERE,
        /// What it names is staged and joined to nothing.
        NOT_JOINED
    }
}
