package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFAddChangeRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.syncline.directory.schema.ObjectClass;

/// Adds one object: checks everything, then writes.
final class Addition {

    private final Tree tree;
    private final Stamped stamped;
    private final LDIFAddChangeRecord change;
    private final ObjectClass objectClass;
    private final List<String> classNames;
    private final Node parent;
    private final Rdn rdn;

    private Addition(Tree tree, Stamped stamped, LDIFAddChangeRecord change) throws LDAPException {
        this.tree = tree;
        this.stamped = stamped;
        this.change = change;
        this.objectClass = structural(tree, change);
        this.classNames = tree.schema().lineage(objectClass).stream()
                .map(ObjectClass::name)
                .toList();
        var name = FullName.parse(change.getDN());
        this.parent = tree.resolve(name.parent());
        this.rdn = name.rdn();
    }

    static boolean apply(Tree tree, Stamped stamped, LDIFAddChangeRecord change) throws LDAPException {
        new Addition(tree, stamped, change).apply();
        return true;
    }

    private void apply() throws LDAPException {
        if (tree.child(parent.guid(), rdn).isPresent()) {
            throw Refusal.exists(change.getDN());
        }
        if (!rdn.attribute().equalsIgnoreCase(tree.schema().rdnAttribute(objectClass))) {
            throw Refusal.of(
                    ResultCode.NAMING_VIOLATION,
                    "00002099: NameErr: objects of " + objectClass.name() + " are not named by " + rdn.attribute());
        }
        var draft = new Node(stamped.guid(), parent.guid(), rdn, tree.usn() + 1, stamped.at());
        var drafts = drafts(draft);
        write(draft, drafts);
    }

    private List<Draft> drafts(Node node) throws LDAPException {
        var drafts = new ArrayList<Draft>();
        for (var attribute : change.getAttributes()) {
            if (!implied(attribute)) {
                var type = Checks.type(tree, attribute.getName());
                Checks.writable(type);
                Checks.allowed(tree, classNames, type);
                var draft = new Draft(tree, node, type, false);
                draft.add(attribute.getRawValues());
                draft.check(node);
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /// Said by the name and the class already.
    private boolean implied(Attribute attribute) {
        var name = attribute.getName();
        return name.equalsIgnoreCase("objectClass")
                || name.equalsIgnoreCase(rdn.attribute())
                || name.equalsIgnoreCase("name")
                || name.equalsIgnoreCase("distinguishedName");
    }

    private void write(Node node, List<Draft> drafts) {
        var usn = tree.nextUsn();
        tree.add(node);
        tree.put(
                node,
                tree.schema().known("objectClass"),
                classNames.stream().map(ASN1OctetString::new).toList(),
                usn);
        tree.put(node, tree.schema().known("instanceType"), List.of(new ASN1OctetString("4")), usn);
        Category.put(tree, node, usn);
        drafts.forEach(draft -> draft.write(node, usn, stamped.at()));
        Principal.complete(tree, node, classNames, usn);
    }

    private static ObjectClass structural(Tree tree, LDIFAddChangeRecord change) throws LDAPException {
        var names = Arrays.stream(change.getAttributes())
                .filter(attribute -> attribute.getName().equalsIgnoreCase("objectClass"))
                .flatMap(attribute -> Arrays.stream(attribute.getValues()))
                .toList();
        for (var name : names) {
            if (tree.schema().objectClass(name).isEmpty()) {
                throw Refusal.of(ResultCode.NO_SUCH_ATTRIBUTE, "00000057: LdapErr: the schema has no class " + name);
            }
        }
        return names.stream()
                .flatMap(name -> tree.schema().objectClass(name).stream())
                .filter(c -> c.kind() == 1)
                .max(Comparator.comparingInt(c -> tree.schema().lineage(c).size()))
                .orElseThrow(() -> Refusal.of(
                        ResultCode.OBJECT_CLASS_VIOLATION, "0000207D: UpdErr: no structural class is given"));
    }
}
