package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;

/// Renames or moves one object. What is below it moves along and does not count as changed.
final class Move {

    private Move() {}

    static boolean apply(Tree tree, Stamped stamped, LDIFModifyDNChangeRecord change) throws LDAPException {
        var node = tree.resolve(change.getDN());
        var superior = change.getNewSuperiorDN();
        var parent = superior == null ? tree.at(node.parent()) : tree.resolve(superior);
        var rdn = new Rdn(
                node.rdn().attribute(), FullName.parse(change.getNewRDN()).rdn().value());
        check(tree, node, parent, rdn);
        if (parent.guid().equals(node.parent()) && rdn.equals(node.rdn())) {
            return false;
        }
        var usn = tree.nextUsn();
        tree.move(node, parent.guid(), rdn, usn);
        tree.touch(node, usn, stamped.at());
        return true;
    }

    private static void check(Tree tree, Node node, Node parent, Rdn rdn) throws LDAPException {
        Removal.notCritical(tree, node);
        if (tree.isContext(node) || tree.isWithin(parent, node)) {
            throw Refusal.unwilling("an object cannot move below itself");
        }
        if (!tree.contextOf(parent).equals(tree.contextOf(node))) {
            throw Refusal.unwilling("an object cannot leave its naming context");
        }
        if (!tree.child(parent.guid(), rdn).orElse(node.guid()).equals(node.guid())) {
            throw Refusal.exists(rdn.text() + "," + tree.dn(parent));
        }
    }
}
