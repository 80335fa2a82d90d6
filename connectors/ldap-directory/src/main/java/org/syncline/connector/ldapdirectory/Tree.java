package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestControl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ldap.LdapFailure;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.value.Anchor;

/// The tree that is read, as the server tells it in its root entry (RFC 4512 5.1).
///
/// @param base the DN of its head, as written there
/// @param head the anchor of its head
/// @param knowsSync whether the server knows content synchronization; the tree may be without it all the same
record Tree(String base, Anchor head, boolean knowsSync) {

    private static final String DOING = "reading what the server has";

    /// @param base empty: the only one that the server has
    /// @throws ConnectorException if there is no such tree, or several to choose from
    static Tree of(LdapSession session, String base) {
        var root = root(session);
        var wanted = base.isEmpty() ? only(session, root) : base;
        var entry = session.entry(DOING, wanted, EntryUuid.ATTRIBUTE)
                .orElseThrow(() -> new ConnectorException(
                        Reason.NO_PARTITION,
                        ("%s has no %s, or the account may not see it. Name another tree in the setting 'base', or let"
                                        + " the account read it.")
                                .formatted(session.server(), wanted)));
        var head = EntryUuid.of(entry)
                .orElseThrow(() -> new ConnectorException(
                        Reason.BAD_CONFIGURATION,
                        ("%s shows no entryUUID of %s, which tells one object from another. Let the account read it;"
                                        + " a server that has none cannot be connected.")
                                .formatted(session.server(), wanted)));
        return new Tree(entry.getDN(), head, root.supportsControl(ContentSyncRequestControl.SYNC_REQUEST_OID));
    }

    private static RootDSE root(LdapSession session) {
        try {
            var root = session.connection().getRootDSE();
            if (root == null) {
                throw new ConnectorException(
                        Reason.PERMISSION, "%s does not show its root entry.".formatted(session.server()));
            }
            return root;
        } catch (LDAPException failure) {
            throw LdapFailure.during(DOING, session.server(), failure);
        }
    }

    /// By custom, what a server keeps for itself is called `cn=…`: its configuration, its log, what it measures.
    private static String only(LdapSession session, RootDSE root) {
        var all = root.getNamingContextDNs();
        var trees = all == null
                ? List.<String>of()
                : Arrays.stream(all)
                        .filter(name -> !name.isEmpty())
                        .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("cn="))
                        .toList();
        if (trees.size() != 1) {
            throw new ConnectorException(
                    Reason.BAD_CONFIGURATION,
                    "%s has the trees %s. Name the one to read in the setting 'base'."
                            .formatted(session.server(), all == null ? trees : List.of(all)));
        }
        return trees.getFirst();
    }
}
