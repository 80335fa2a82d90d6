package org.syncline.directory.wire;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Tree;

/// Attributes that are not stored and come only when a search names them.
final class Constructed {

    private Constructed() {}

    static Optional<Attribute> attribute(Tree tree, Node node, String name) {
        return switch (name) {
            case "parentguid" -> parent(node);
            case "canonicalname" -> Optional.of(new Attribute("canonicalName", canonical(tree, node)));
            case "createtimestamp" -> renamed(tree, node, "createTimeStamp", "whenCreated");
            case "modifytimestamp" -> renamed(tree, node, "modifyTimeStamp", "whenChanged");
            case "subschemasubentry" ->
                Optional.of(new Attribute(
                        "subSchemaSubEntry", "CN=Aggregate," + tree.identity().schemaDn()));
            default -> Optional.empty();
        };
    }

    static Optional<Attribute> parent(Node node) {
        return node.parent().equals(Guid.NONE)
                ? Optional.empty()
                : Optional.of(new Attribute("parentGUID", node.parent().bytes()));
    }

    private static Optional<Attribute> renamed(Tree tree, Node node, String name, String source) {
        return tree.values(node, tree.schema().known(source)).stream()
                .map(value -> new Attribute(name, value.stringValue()))
                .findFirst();
    }

    /// `contoso.test/Staff/Ann Lee`
    private static String canonical(Tree tree, Node node) {
        var domain = tree.identity().domain();
        try {
            var depth = domain.split("\\.", -1).length;
            var rdns = new DN(tree.dn(node)).getRDNs();
            var path = new ArrayList<String>();
            Arrays.stream(rdns)
                    .limit(rdns.length - depth)
                    .map(rdn -> rdn.getAttributeValues()[0].replace("/", "\\/"))
                    .forEach(path::addFirst);
            return domain + "/" + String.join("/", path);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
