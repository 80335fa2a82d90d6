package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Collection;
import java.util.List;
import org.syncline.directory.schema.AttributeType;

/// What the schema and the uniqueness of some attributes ask of values, before anything is written.
final class Checks {

    private Checks() {}

    static AttributeType type(Tree tree, String attribute) throws LDAPException {
        return tree.schema()
                .attribute(Attribute.getBaseName(attribute))
                .orElseThrow(() -> Refusal.unknownAttribute(attribute));
    }

    static void writable(AttributeType type) throws LDAPException {
        if (type.system()) {
            throw Refusal.constraint(type.name(), "only the directory itself writes it");
        }
    }

    static void allowed(Tree tree, List<String> objectClasses, AttributeType type) throws LDAPException {
        if (!tree.schema().allows(objectClasses, type)) {
            throw Refusal.of(
                    ResultCode.OBJECT_CLASS_VIOLATION,
                    "0000207D: UpdErr: " + objectClasses.getLast() + " does not have " + type.name());
        }
    }

    static void values(AttributeType type, Collection<ASN1OctetString> values) throws LDAPException {
        if (type.single() && values.size() > 1) {
            throw Refusal.constraint(type.name(), "it takes one value");
        }
        for (var value : values) {
            if (!type.reference() && !type.kind().accepts(value)) {
                throw Refusal.constraint(type.name(), "a value is not of its syntax");
            }
            if (type.longest() > 0 && type.kind().length(value) > type.longest()) {
                throw Refusal.constraint(type.name(), "the longest value has " + type.longest());
            }
        }
    }

    static void unique(Tree tree, Guid self, AttributeType type, Collection<ASN1OctetString> values)
            throws LDAPException {
        for (var value : values) {
            switch (type.key()) {
                case "samaccountname" -> {
                    if (taken(tree, self, type, value)) {
                        throw Refusal.exists("an account " + value.stringValue());
                    }
                }
                case "userprincipalname" -> {
                    if (taken(tree, self, type, value)) {
                        throw Refusal.constraint(type.name(), value.stringValue() + " is another account's");
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean taken(Tree tree, Guid self, AttributeType type, ASN1OctetString value) {
        return tree.withValue(type, type.kind().key(value)).stream()
                .anyMatch(guid -> !guid.equals(self) && !tree.at(guid).deleted());
    }

    /// The object that a reference names.
    static Guid target(Tree tree, AttributeType type, String dn) throws LDAPException {
        var target = tree.lookup(dn).filter(node -> !node.deleted());
        if (target.isEmpty() && type.name().equals("member")) {
            throw Refusal.of(ResultCode.NO_SUCH_OBJECT, "00000525: NameErr: member: there is no object " + dn);
        }
        return target.orElseThrow(() -> Refusal.constraint(type.name(), "there is no object " + dn))
                .guid();
    }
}
