package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import java.util.List;
import java.util.Set;
import org.syncline.directory.schema.AttributeType;

/// Makes a tombstone of an object (MS-ADTS 3.1.1.5.5): it keeps its identity and little else, stands
/// among the deleted objects, and nobody refers to it any more.
final class Removal {

    private Removal() {}

    static boolean apply(Tree tree, Stamped stamped, LDIFDeleteChangeRecord change) throws LDAPException {
        var node = tree.resolve(change.getDN());
        notCritical(tree, node);
        if (!tree.children(node).isEmpty()) {
            throw Refusal.of(ResultCode.NOT_ALLOWED_ON_NONLEAF, "00002015: UpdErr: there are objects below it");
        }
        var bin = bin(tree);
        var usn = tree.nextUsn();
        strip(tree, node);
        tree.refer(node, tree.schema().known("lastKnownParent"), node.parent(), usn);
        tree.put(node, tree.schema().known("isDeleted"), tombstoneMark(), usn);
        node.deleted = true;
        tree.move(node, bin.guid(), node.rdn().deleted(node.guid()), usn);
        tree.touch(node, usn, stamped.at());
        return true;
    }

    static void notCritical(Tree tree, Node node) throws LDAPException {
        var domain = tree.resolve(tree.identity().domainDn()).guid();
        if (node.text("iscriticalsystemobject").equals("TRUE")
                || !tree.contextOf(node).equals(domain)) {
            throw Refusal.unwilling(tree.dn(node) + " belongs to the directory itself");
        }
    }

    /// Where tombstones stand; itself hidden like one of them.
    private static Node bin(Tree tree) throws LDAPException {
        var dn = "CN=Deleted Objects," + tree.identity().domainDn();
        return tree.lookup(dn).orElseThrow(() -> Refusal.noSuchObject(dn));
    }

    private static List<ASN1OctetString> tombstoneMark() {
        return List.of(new ASN1OctetString("TRUE"));
    }

    private static void strip(Tree tree, Node node) {
        List.copyOf(node.values().values()).stream()
                .map(Stored::type)
                .filter(type -> !type.kept())
                .forEach(type -> tree.drop(node, type));
        for (var references : List.copyOf(node.references().values())) {
            Set.copyOf(references.present().keySet())
                    .forEach(target -> tree.forgetReference(node, references.type(), target));
            node.references().remove(references.type().key());
        }
        tree.schema().attributes().stream()
                .filter(AttributeType::forwardLink)
                .forEach(link -> List.copyOf(tree.sourcesOf(node.guid(), link))
                        .forEach(source -> tree.forgetReference(tree.at(source), link, node.guid())));
    }
}
