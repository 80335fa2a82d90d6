package org.syncline.store;

import java.time.Instant;
import java.util.UUID;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// One line of a list of CS objects.
///
/// @param publicId the id that strangers see
/// @param type empty where it is not known
/// @param retry failed in synchronization, or its references are to be looked at again
public record CsRow(
        CsObjectId id,
        UUID publicId,
        String type,
        Anchor anchor,
        DistinguishedName dn,
        ConnectionState state,
        Operation pendingImport,
        Operation pendingExport,
        boolean awaitingConfirmation,
        boolean inEscrow,
        boolean retry,
        Instant stagedAt) {}
