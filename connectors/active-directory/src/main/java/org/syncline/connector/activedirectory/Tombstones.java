package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.value.DistinguishedName;

/// Whether the account would learn of deletions.
///
/// Windows Server shows tombstones to whoever may replicate. Samba leaves them out of DirSync, without a
/// word, unless the account may also list their container; a delta import would then miss every deletion.
final class Tombstones {

    private static final String SHOW_DELETED = "1.2.840.113556.1.4.417";

    private Tombstones() {}

    /// @throws ConnectorException with reason PERMISSION if it would not
    static void checkThatTheyShow(LdapSession session, DistinguishedName domain) {
        var container = domain.child("CN=Deleted Objects").toString();
        if (!isShown(session, container)) {
            throw new ConnectorException(
                    ConnectorException.Reason.PERMISSION,
                    ("The account may not list %s, so no deletion would be seen. "
                                    + "Grant it the right to list that container.")
                            .formatted(container));
        }
    }

    private static boolean isShown(LdapSession session, String container) {
        var anything = Filter.createPresenceFilter("objectClass");
        var search = new SearchRequest(container, SearchScope.BASE, anything, SearchRequest.NO_ATTRIBUTES);
        search.addControl(new Control(SHOW_DELETED, true));
        return session.entry("reading " + container, search).isPresent();
    }
}
