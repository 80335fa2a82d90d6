package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import org.syncline.directory.schema.SchemaObjects;

/// What stands in a directory before anybody writes to it: three naming contexts, the schema, the
/// domain controller, the built-in containers and accounts.
final class Genesis {

    private final Tree tree;
    private final Seed seed;
    private final Identity identity;
    private final String domain;
    private final String configuration;

    private Genesis(Tree tree) {
        this.tree = tree;
        this.seed = new Seed(tree);
        this.identity = tree.identity();
        this.domain = identity.domainDn();
        this.configuration = identity.configurationDn();
    }

    static void plant(Tree tree) {
        var genesis = new Genesis(tree);
        genesis.contexts();
        genesis.configuration();
        genesis.domain();
        genesis.accounts();
    }

    private void contexts() {
        var root = seed.root(
                domain, "objectClass: domainDNS", "dc: " + identity.domain().split("\\.", -1)[0]);
        tree.put(root, tree.schema().known("objectSid"), List.of(identity.sid().value()), root.created());
        seed.root(configuration, "objectClass: configuration");
        seed.root(identity.schemaDn(), "objectClass: dMD");
        new SchemaObjects(tree.schema(), identity.schemaDn()).entries().forEach(seed::object);
    }

    private void configuration() {
        seed.object("CN=Partitions," + configuration, "objectClass: crossRefContainer");
        crossRef("Enterprise Configuration", configuration, 1);
        crossRef("Enterprise Schema", identity.schemaDn(), 1);
        crossRef(identity.netbios(), domain, 3);
        seed.object("CN=Sites," + configuration, "objectClass: sitesContainer");
        var site = "CN=Default-First-Site-Name,CN=Sites," + configuration;
        seed.object(site, "objectClass: site");
        seed.object("CN=Servers," + site, "objectClass: serversContainer");
        seed.object(identity.serverDn(), "objectClass: server", "dNSHostName: " + identity.host());
        var settings = new Entry("CN=NTDS Settings," + identity.serverDn());
        settings.addAttribute("objectClass", "nTDSDSA");
        settings.addAttribute("invocationId", identity.invocation().bytes());
        settings.addAttribute("options", "1");
        seed.object(settings);
    }

    private void crossRef(String name, String context, int systemFlags) {
        var entry = new Entry("CN=" + name + ",CN=Partitions," + configuration);
        entry.addAttribute("objectClass", "crossRef");
        entry.addAttribute("nCName", context);
        entry.addAttribute("dnsRoot", identity.domain());
        entry.addAttribute("systemFlags", Integer.toString(systemFlags));
        if (context.equals(domain)) {
            entry.addAttribute("nETBIOSName", identity.netbios());
        }
        seed.object(entry);
    }

    private void domain() {
        critical("CN=Users", "container");
        critical("CN=Computers", "container");
        critical("CN=System", "container");
        critical("CN=LostAndFound", "lostAndFound");
        critical("CN=ForeignSecurityPrincipals", "container");
        critical("CN=Builtin", "builtinDomain");
        seed.object(
                "OU=Domain Controllers," + domain,
                "objectClass: organizationalUnit",
                "isCriticalSystemObject: TRUE",
                "systemFlags: -1946157056");
        var bin = critical("CN=Deleted Objects", "container");
        bin.deleted = true;
        tree.put(bin, tree.schema().known("isDeleted"), List.of(new ASN1OctetString("TRUE")), bin.created());
    }

    private Node critical(String rdn, String objectClass) {
        return seed.object(
                rdn + "," + domain,
                "objectClass: " + objectClass,
                "isCriticalSystemObject: TRUE",
                "systemFlags: -1946157056");
    }

    private void accounts() {
        user("Administrator", 500, "512");
        user("Guest", 501, "66082");
        user("krbtgt", 502, "514");
        group("Domain Admins", 512);
        group("Domain Users", 513);
        group("Domain Guests", 514);
        group("Domain Computers", 515);
        group("Domain Controllers", 516);
        group("Enterprise Admins", 519);
    }

    private void user(String name, int relativeId, String control) {
        var node = seed.object(
                "CN=" + name + ",CN=Users," + domain,
                "objectClass: user",
                "sAMAccountName: " + name,
                "isCriticalSystemObject: TRUE",
                "userAccountControl: " + control,
                "sAMAccountType: 805306368",
                "primaryGroupID: 513",
                "accountExpires: 9223372036854775807",
                "pwdLastSet: 0");
        identify(node, relativeId);
    }

    private void group(String name, int relativeId) {
        var node = seed.object(
                "CN=" + name + ",CN=Users," + domain,
                "objectClass: group",
                "sAMAccountName: " + name,
                "isCriticalSystemObject: TRUE",
                "groupType: -2147483646",
                "sAMAccountType: 268435456");
        identify(node, relativeId);
    }

    private void identify(Node node, int relativeId) {
        ASN1OctetString sid = identity.sid().member(relativeId).value();
        tree.put(node, tree.schema().known("objectSid"), List.of(sid), node.created());
    }
}
