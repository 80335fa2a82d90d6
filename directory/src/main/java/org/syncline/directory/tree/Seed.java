package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.syncline.directory.schema.ObjectClass;

/// Plants the objects that every directory begins with. Their identities follow from their names, so
/// that they need no journal, and they may hold what only the directory itself writes.
final class Seed {

    private final Tree tree;

    Seed(Tree tree) {
        this.tree = tree;
    }

    static Guid guid(String dn) {
        return Guid.of("syncline " + dn.toLowerCase(Locale.ROOT));
    }

    Node root(String dn, String... attributes) {
        var rdn = dn.substring(0, dn.indexOf(','));
        var equals = rdn.indexOf('=');
        var node = new Node(
                guid(dn),
                Guid.NONE,
                new Rdn(rdn.substring(0, equals), rdn.substring(equals + 1)),
                tree.nextUsn(),
                tree.identity().born());
        tree.addRoot(node, dn);
        fill(node, entry(dn, attributes), "5");
        return node;
    }

    Node object(String dn, String... attributes) {
        return object(entry(dn, attributes));
    }

    Node object(Entry entry) {
        try {
            var name = FullName.parse(entry.getDN());
            var parent = tree.resolve(name.parent());
            var guid = guid(entry.getDN());
            var node = new Node(
                    guid,
                    parent.guid(),
                    name.rdn(),
                    tree.nextUsn(),
                    tree.identity().born());
            tree.add(node);
            fill(node, entry, "4");
            return node;
        } catch (LDAPException e) {
            throw new IllegalStateException("the built-in object " + entry.getDN() + " cannot be planted", e);
        }
    }

    private static Entry entry(String dn, String... attributes) {
        var entry = new Entry(dn);
        for (var attribute : attributes) {
            var colon = attribute.indexOf(": ");
            entry.addAttribute(attribute.substring(0, colon), attribute.substring(colon + 2));
        }
        return entry;
    }

    private void fill(Node node, Entry entry, String instanceType) {
        var usn = node.created();
        put(node, "instanceType", List.of(new ASN1OctetString(instanceType)), usn);
        for (var attribute : entry.getAttributes()) {
            var type = tree.schema().known(attribute.getName());
            if (type.name().equals("objectClass")) {
                var objectClass =
                        tree.schema().objectClass(attribute.getValues()[0]).orElseThrow();
                put(node, "objectClass", lineage(objectClass), usn);
            } else if (type.reference()) {
                Arrays.stream(attribute.getValues()).forEach(dn -> tree.refer(node, type, guid(dn), usn));
            } else {
                put(node, type.name(), List.of(attribute.getRawValues()), usn);
            }
        }
        Category.put(tree, node, usn);
    }

    private List<ASN1OctetString> lineage(ObjectClass objectClass) {
        return tree.schema().lineage(objectClass).stream()
                .map(c -> new ASN1OctetString(c.name()))
                .toList();
    }

    private void put(Node node, String attribute, List<ASN1OctetString> values, long usn) {
        tree.put(node, tree.schema().known(attribute), values, usn);
    }
}
