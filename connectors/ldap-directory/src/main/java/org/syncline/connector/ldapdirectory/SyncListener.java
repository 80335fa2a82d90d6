package org.syncline.connector.ldapdirectory;

import static java.util.Objects.requireNonNullElse;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.IntermediateResponse;
import com.unboundid.ldap.sdk.IntermediateResponseListener;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.controls.ContentSyncDoneControl;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoIntermediateResponse;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoType;
import com.unboundid.ldap.sdk.controls.ContentSyncState;
import com.unboundid.ldap.sdk.controls.ContentSyncStateControl;
import java.io.Serial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncline.core.value.Anchor;

/// Listens to the answers of one content synchronization search (RFC 4533 3.3).
///
/// A server that remembers what was deleted names it. One that does not names what is still present, and leaves it to
/// the listener to find out what is not.
final class SyncListener implements SearchResultListener, IntermediateResponseListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Set<Anchor> changed = new LinkedHashSet<>();
    private final transient Set<Anchor> deleted = new LinkedHashSet<>();
    private @Nullable ASN1OctetString cookie;
    private @Nullable LDAPException unreadable;
    private boolean isByPresence;

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        try {
            var state = ContentSyncStateControl.get(entry);
            if (state != null) {
                take(state);
            }
        } catch (LDAPException odd) {
            unreadable = odd;
        }
    }

    private void take(ContentSyncStateControl state) {
        var anchor = EntryUuid.of(state.getEntryUUID());
        keep(state.getCookie());
        switch (state.getState()) {
            case ContentSyncState.ADD, ContentSyncState.MODIFY -> changed.add(anchor);
            case ContentSyncState.DELETE -> deleted.add(anchor);
            case ContentSyncState.PRESENT -> isByPresence = true;
        }
    }

    /// A referral to another server: what is there is not of this tree.
    @Override
    public void searchReferenceReturned(SearchResultReference reference) {}

    @Override
    public void intermediateResponseReturned(IntermediateResponse response) {
        if (!ContentSyncInfoIntermediateResponse.SYNC_INFO_OID.equals(response.getOID())) {
            return;
        }
        try {
            var info = ContentSyncInfoIntermediateResponse.decode(response);
            keep(info.getCookie());
            if (info.getType() == ContentSyncInfoType.SYNC_ID_SET) {
                if (info.refreshDeletes()) {
                    requireNonNullElse(info.getEntryUUIDs(), List.<UUID>of())
                            .forEach(id -> deleted.add(EntryUuid.of(id)));
                } else {
                    isByPresence = true;
                }
            }
        } catch (LDAPException odd) {
            unreadable = odd;
        }
    }

    /// @throws LDAPException if some answer could not be understood
    void end(SearchResult result) throws LDAPException {
        var done = ContentSyncDoneControl.get(result);
        if (done == null) {
            throw new LDAPException(ResultCode.DECODING_ERROR, "the answer ends without a word on the changes");
        }
        keep(done.getCookie());
        isByPresence |= !done.refreshDeletes() && !changed.isEmpty();
        if (unreadable != null) {
            throw unreadable;
        }
    }

    private void keep(@Nullable ASN1OctetString more) {
        cookie = more == null ? cookie : more;
    }

    boolean tellsDeletions() {
        return !isByPresence;
    }

    /// An object that was deleted and made again under the same identity is there.
    ContentSync.Changes changes() {
        deleted.removeAll(changed);
        return new ContentSync.Changes(
                List.copyOf(changed),
                List.copyOf(deleted),
                Optional.ofNullable(cookie).map(ASN1OctetString::getValue));
    }
}
