package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.LdapSession;

/// What a domain controller says of itself before anything else is asked (rootDSE).
///
/// @param domain the DN of the domain it serves
/// @param identity names this very database: a DirSync cookie of one controller means nothing to another
/// @param samba whether it is Samba, which shows tombstones only to those who may list their container
record DomainController(
        String domain, String configuration, String schema, String forestRoot, String identity, boolean samba) {

    private static final String DOING = "reading what the server is";

    /// @throws ConnectorException if the server is no domain controller
    static DomainController of(LdapSession session) {
        var root = session.entry(DOING, "", "*", "+")
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.PERMISSION,
                        "%s does not show its root entry.".formatted(session.server())));
        var domain = fact(session, root, "defaultNamingContext");
        var vendor = root.getAttributeValue("vendorName");
        return new DomainController(
                domain,
                fact(session, root, "configurationNamingContext"),
                fact(session, root, "schemaNamingContext"),
                root.hasAttribute("rootDomainNamingContext") ? fact(session, root, "rootDomainNamingContext") : domain,
                identity(session, fact(session, root, "dsServiceName")),
                vendor != null && vendor.toLowerCase(Locale.ROOT).contains("samba"));
    }

    private static String fact(LdapSession session, SearchResultEntry root, String attribute) {
        var value = root.getAttributeValue(attribute);
        if (value == null) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    "%s is no Active Directory domain controller: its root entry has no %s. Check the setting 'host'."
                            .formatted(session.server(), attribute));
        }
        return value;
    }

    /// The invocationId changes when a controller is restored from a backup, its name does not.
    private static String identity(LdapSession session, String service) {
        return session.entry(DOING, service, "invocationId")
                .flatMap(entry -> Optional.ofNullable(entry.getAttributeValueBytes("invocationId")))
                .map(octets -> HexFormat.of().formatHex(octets))
                .orElse(service);
    }
}
