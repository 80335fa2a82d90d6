package org.syncline.connector.ldapdirectory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestControl;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ldap.LdapFailure;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.value.Anchor;

/// Content synchronization of a tree, asked once for what changed since a cookie (RFC 4533, refreshOnly).
///
/// It is asked only which objects changed; their present state is read afterwards, so that memory holds their anchors
/// and one page of them.
record ContentSync(LdapSession session, String base) {

    private static final String DOING = "reading changes";
    private static final Filter EVERYTHING = Filter.createPresenceFilter("objectClass");
    private static final Filter NOTHING =
            Filter.createEqualityFilter(EntryUuid.ATTRIBUTE, "00000000-0000-0000-0000-000000000000");

    /// @param cookie to go on from; nothing: from the same one
    record Changes(List<Anchor> changed, List<Anchor> deleted, Optional<byte[]> cookie) {}

    /// A cookie for the present moment, by a search that matches nothing; empty if the server does not provide
    /// changes of this tree.
    Optional<byte[]> now() {
        try {
            return search(null, NOTHING).changes().cookie().filter(Cookie::isPointInTime);
        } catch (LDAPException failure) {
            if (LdapFailure.isBroken(failure)) {
                throw LdapFailure.during(DOING, session.server(), failure);
            }
            return Optional.empty();
        }
    }

    /// @throws ConnectorException with reason WATERMARK if the server does not accept the cookie, or remembers too
    ///     little to say what was deleted since
    Changes since(byte[] cookie) {
        try {
            var told = search(cookie, EVERYTHING);
            if (!told.tellsDeletions()) {
                throw new ConnectorException(
                        Reason.WATERMARK,
                        ("%s does not remember any more what was deleted from %s since the last import. Run a full import;"
                                        + " for longer absences let the server keep a longer session log"
                                        + " (syncprov-sessionlog).")
                                .formatted(session.server(), base));
            }
            return told.changes();
        } catch (LDAPException failure) {
            throw refused(failure);
        }
    }

    private SyncListener search(byte @Nullable [] cookie, Filter filter) throws LDAPException {
        var told = new SyncListener();
        var search = new SearchRequest(told, base, SearchScope.SUB, filter, SearchRequest.NO_ATTRIBUTES);
        search.setIntermediateResponseListener(told);
        search.setControls(new ContentSyncRequestControl(
                true, ContentSyncRequestMode.REFRESH_ONLY, cookie == null ? null : new ASN1OctetString(cookie), false));
        told.end(session.connection().search(search));
        return told;
    }

    private ConnectorException refused(LDAPException failure) {
        if (LdapFailure.isBroken(failure)) {
            return LdapFailure.during(DOING, session.server(), failure);
        }
        if (failure instanceof LDAPSearchException stopped
                && ResultCode.SIZE_LIMIT_EXCEEDED.equals(stopped.getResultCode())) {
            return new ConnectorException(
                    Reason.PERMISSION,
                    ("%s tells the account only a part of the changes of %s. Let the server set it no limit of size"
                                    + " (limits … size=unlimited).")
                            .formatted(session.server(), base),
                    failure);
        }
        return new ConnectorException(
                Reason.WATERMARK,
                "%s does not accept the watermark of the last import of %s: %s. Run a full import."
                        .formatted(session.server(), base, LdapFailure.said(failure)),
                failure);
    }
}
