package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.directory.tree.Tree;

/// The entry without a name, in which a domain controller introduces itself; everybody may read it.
final class RootDse {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);

    private RootDse() {}

    static SearchResultEntryProtocolOp entry(Tree tree, List<String> wanted) {
        var all = wanted.isEmpty() || wanted.contains("*") || wanted.contains("+");
        return new SearchResultEntryProtocolOp(
                "",
                attributes(tree).stream()
                        .filter(a -> all || wanted.stream().anyMatch(a.getName()::equalsIgnoreCase))
                        .toList());
    }

    private static List<Attribute> attributes(Tree tree) {
        var identity = tree.identity();
        var service = "CN=NTDS Settings," + identity.serverDn();
        var attributes = new ArrayList<Attribute>();
        attributes.add(new Attribute("currentTime", TIME.format(Instant.now())));
        attributes.add(new Attribute("namingContexts", tree.contexts()));
        attributes.add(new Attribute("defaultNamingContext", identity.domainDn()));
        attributes.add(new Attribute("rootDomainNamingContext", identity.domainDn()));
        attributes.add(new Attribute("configurationNamingContext", identity.configurationDn()));
        attributes.add(new Attribute("schemaNamingContext", identity.schemaDn()));
        attributes.add(new Attribute("subschemaSubentry", "CN=Aggregate," + identity.schemaDn()));
        attributes.add(new Attribute("dnsHostName", identity.host()));
        attributes.add(new Attribute("serverName", identity.serverDn()));
        attributes.add(new Attribute("dsServiceName", service));
        attributes.add(new Attribute(
                "ldapServiceName",
                identity.domain() + ":dc1$@" + identity.domain().toUpperCase(Locale.ROOT)));
        attributes.add(new Attribute("highestCommittedUSN", Long.toString(tree.usn())));
        attributes.add(new Attribute("supportedLDAPVersion", "3"));
        attributes.add(new Attribute("supportedControl", Oids.SUPPORTED));
        attributes.add(new Attribute("supportedExtension", "1.3.6.1.4.1.1466.20037", "1.3.6.1.4.1.4203.1.11.3"));
        attributes.add(new Attribute(
                "supportedCapabilities",
                "1.2.840.113556.1.4.800",
                "1.2.840.113556.1.4.1670",
                "1.2.840.113556.1.4.1791",
                "1.2.840.113556.1.4.1935",
                "1.2.840.113556.1.4.2080"));
        attributes.add(new Attribute("domainFunctionality", "7"));
        attributes.add(new Attribute("forestFunctionality", "7"));
        attributes.add(new Attribute("domainControllerFunctionality", "7"));
        attributes.add(new Attribute("isSynchronized", "TRUE"));
        attributes.add(new Attribute("isGlobalCatalogReady", "TRUE"));
        return attributes;
    }
}
