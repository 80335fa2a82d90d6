package org.syncline.store;

import org.syncline.core.value.CsObjectId;

/// How far a synchronization step has come: pending deletes first, then by anchor, then by id (DECISIONS 19a).
///
/// @param rank 0 among the pending deletes, 1 among objects without an anchor, 2 among the others
public record SyncPosition(int rank, String anchor, CsObjectId id) {

    public static final SyncPosition START = new SyncPosition(0, "", new CsObjectId(0));

    static final int DELETES = 0;
    static final int WITHOUT_ANCHOR = 1;
    static final int WITH_ANCHOR = 2;

    static SyncPosition startOf(int rank) {
        return new SyncPosition(rank, START.anchor(), START.id());
    }
}
