package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.util.Arrays;
import java.util.List;

/// Makes an object of a tombstone again (MS-ADTS 3.1.1.5.3.7): a modification that removes
/// `isDeleted` and replaces `distinguishedName`. What the deletion took away does not come back.
final class Reanimation {

    private Reanimation() {}

    static boolean isMeant(LDIFModifyChangeRecord change) {
        return Arrays.stream(change.getModifications())
                .anyMatch(m -> m.getAttributeName().equalsIgnoreCase("isDeleted"));
    }

    static boolean apply(Tree tree, Stamped stamped, LDIFModifyChangeRecord change) throws LDAPException {
        var node = tree.lookup(change.getDN())
                .filter(Node::deleted)
                .orElseThrow(() -> Refusal.noSuchObject(change.getDN()));
        var name = FullName.parse(newName(change));
        var parent = tree.resolve(name.parent());
        var rdn = name.rdn();
        if (tree.child(parent.guid(), rdn).isPresent()) {
            throw Refusal.exists(newName(change));
        }
        var usn = tree.nextUsn();
        tree.move(node, parent.guid(), rdn, usn);
        node.deleted = false;
        tree.put(node, tree.schema().known("isDeleted"), List.of(), usn);
        node.references().remove("lastknownparent");
        Category.put(tree, node, usn);
        tree.touch(node, usn, stamped.at());
        return true;
    }

    private static String newName(LDIFModifyChangeRecord change) throws LDAPException {
        return Arrays.stream(change.getModifications())
                .filter(m -> m.getAttributeName().equalsIgnoreCase("distinguishedName"))
                .flatMap(m -> Arrays.stream(m.getRawValues()))
                .map(ASN1OctetString::stringValue)
                .findFirst()
                .orElseThrow(() -> Refusal.unwilling("a reanimation replaces distinguishedName as well"));
    }
}
