package org.syncline.connector;

import java.util.Optional;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// The capability to look one object up: to learn after a crash whether an export arrived.
public interface ObjectRead {

    /// By anchor where it is known, else by name. Empty: the connected system has no such object.
    Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn);
}
