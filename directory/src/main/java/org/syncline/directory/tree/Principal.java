package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.util.List;

/// What the directory adds to a new user, computer or group.
final class Principal {

    private static final String WORKSTATION = "4128";
    private static final String DISABLED_WITHOUT_PASSWORD = "546";
    private static final String GLOBAL_SECURITY_GROUP = "-2147483646";
    private static final String NEVER = "9223372036854775807";

    private Principal() {}

    static void complete(Tree tree, Node node, List<String> classes, long usn) {
        var group = classes.contains("group");
        var computer = classes.contains("computer");
        if (group || classes.contains("user")) {
            var id = tree.nextRelativeId();
            give(tree, node, "objectSid", tree.identity().sid().member(id).value(), usn);
            give(
                    tree,
                    node,
                    "sAMAccountName",
                    "$%06X-%s".formatted(id, node.guid().toString().substring(0, 8)),
                    usn);
            if (group) {
                give(tree, node, "groupType", GLOBAL_SECURITY_GROUP, usn);
                give(tree, node, "sAMAccountType", groupAccountType(node.text("grouptype")), usn);
            } else {
                user(tree, node, computer, usn);
            }
        }
    }

    private static void user(Tree tree, Node node, boolean computer, long usn) {
        give(tree, node, "sAMAccountType", computer ? "805306369" : "805306368", usn);
        give(tree, node, "userAccountControl", computer ? WORKSTATION : DISABLED_WITHOUT_PASSWORD, usn);
        give(tree, node, "primaryGroupID", computer ? "515" : "513", usn);
        give(tree, node, "accountExpires", NEVER, usn);
        give(tree, node, "countryCode", "0", usn);
        give(tree, node, "codePage", "0", usn);
        give(tree, node, "pwdLastSet", "0", usn);
    }

    private static String groupAccountType(String groupType) {
        var type = Integer.parseInt(groupType);
        var domainLocal = (type & 4) != 0;
        if (type < 0) {
            return domainLocal ? "536870912" : "268435456";
        }
        return domainLocal ? "536870913" : "268435457";
    }

    private static void give(Tree tree, Node node, String attribute, String value, long usn) {
        give(tree, node, attribute, new ASN1OctetString(value), usn);
    }

    /// Unless it was given.
    private static void give(Tree tree, Node node, String attribute, ASN1OctetString value, long usn) {
        var type = tree.schema().known(attribute);
        if (tree.values(node, type).isEmpty()) {
            tree.put(node, type, List.of(value), usn);
        }
    }
}
