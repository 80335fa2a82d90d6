package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syncline.directory.schema.AttributeType;

/// Changes values of one object, all or none.
final class Modification {

    private static final String PERMISSIVE = "1.2.840.113556.1.4.1413";

    private Modification() {}

    /// @return whether anything became different
    static boolean apply(Tree tree, Stamped stamped, LDIFModifyChangeRecord change) throws LDAPException {
        if (Reanimation.isMeant(change)) {
            return Reanimation.apply(tree, stamped, change);
        }
        var node = tree.resolve(change.getDN());
        var drafts = drafts(tree, node, change);
        for (var draft : drafts.values()) {
            draft.check(node);
        }
        var differing =
                drafts.values().stream().filter(draft -> draft.differs(node)).toList();
        if (!differing.isEmpty()) {
            var usn = tree.nextUsn();
            differing.forEach(draft -> draft.write(node, usn, stamped.at()));
            tree.touch(node, usn, stamped.at());
        }
        return !differing.isEmpty();
    }

    static Map<String, Draft> drafts(Tree tree, Node node, LDIFModifyChangeRecord change) throws LDAPException {
        var permissive = change.getControls().stream()
                .anyMatch(control -> control.getOID().equals(PERMISSIVE));
        var drafts = new LinkedHashMap<String, Draft>();
        for (var modification : change.getModifications()) {
            var type = writable(tree, node, modification.getAttributeName());
            var draft = drafts.computeIfAbsent(type.key(), _ -> new Draft(tree, node, type, permissive));
            switch (modification.getModificationType().intValue()) {
                case 0 -> draft.add(modification.getRawValues());
                case 1 -> draft.delete(modification.getRawValues());
                case 2 -> draft.replace(modification.getRawValues());
                default -> throw Refusal.unwilling("no such kind of modification");
            }
        }
        return drafts;
    }

    private static AttributeType writable(Tree tree, Node node, String attribute) throws LDAPException {
        var type = Checks.type(tree, attribute);
        if (type.name().equalsIgnoreCase(node.rdn().attribute()) || type.name().equals("name")) {
            throw Refusal.of(ResultCode.NOT_ALLOWED_ON_RDN, "000020B1: NameErr: rename the object instead");
        }
        Checks.writable(type);
        Checks.allowed(tree, node.objectClasses(), type);
        return type;
    }
}
