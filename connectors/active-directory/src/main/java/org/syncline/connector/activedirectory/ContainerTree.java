package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Partition;
import org.syncline.connector.ldap.Containers;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// The domain and the containers in it, as an administrator browses them.
final class ContainerTree {

    private static final String DOING = "reading the container tree";
    private static final List<String> CLASSES =
            List.of("organizationalUnit", "container", "builtinDomain", "domainDNS");

    private final LdapSession session;
    private final DomainController controller;
    private final String domain;
    private final int pageSize;

    ContainerTree(LdapSession session, DomainController controller, String domain, int pageSize) {
        this.session = session;
        this.controller = controller;
        this.domain = domain;
        this.pageSize = pageSize;
    }

    Partition partition() {
        var head = session.entry(DOING, domain, Guid.ATTRIBUTE).orElseThrow(() -> Containers.missing(domain));
        var parameters = new TreeMap<String, String>();
        describe("Domain", domain, parameters);
        describe("Forest", controller.forestRoot(), parameters);
        return Partition.of(anchor(head).text(), DistinguishedName.of(head.getDN()), parameters);
    }

    Containers containers() {
        return new Containers(session, CLASSES, Guid.ATTRIBUTE, ContainerTree::anchor, pageSize);
    }

    /// The names of a domain: its DN says the FQDN, its cross-reference the short name.
    private void describe(String kind, String dn, Map<String, String> parameters) {
        parameters.put(kind + ".LDAP", dn);
        parameters.put(kind + ".FQDN", fqdn(dn));
        var request = new SearchRequest(
                "CN=Partitions," + controller.configuration(),
                SearchScope.ONE,
                Filter.createEqualityFilter("nCName", dn),
                "nETBIOSName");
        LdapSession.entries(session.search(DOING, request)).stream()
                .flatMap(entry -> Optional.ofNullable(entry.getAttributeValue("nETBIOSName")).stream())
                .findFirst()
                .ifPresent(name -> parameters.put(kind + ".Netbios", name));
    }

    private static String fqdn(String dn) {
        return DistinguishedName.of(dn).parts().stream()
                .map(part -> part.substring(part.indexOf('=') + 1))
                .collect(Collectors.joining("."));
    }

    private static Anchor anchor(Entry entry) {
        return Guid.of(entry)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.PERMISSION,
                        "The account may not read objectGUID of %s. Let it read all properties."
                                .formatted(entry.getDN())));
    }
}
