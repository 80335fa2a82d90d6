package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncline.directory.schema.AttributeType;

/// The values that an attribute of an object is about to have. Nothing is written before all
/// attributes of a change are drafted and checked.
final class Draft {

    private static final ASN1OctetString REFERENCE = new ASN1OctetString();

    private final Tree tree;
    private final AttributeType type;
    private final Map<String, ASN1OctetString> values = new LinkedHashMap<>();

    /// Whether adding what is there and removing what is not goes unremarked.
    private final boolean permissive;

    Draft(Tree tree, Node node, AttributeType type, boolean permissive) {
        this.tree = tree;
        this.type = type;
        this.permissive = permissive;
        if (type.reference()) {
            var references = node.references().get(type.key());
            if (references != null) {
                references.present().keySet().forEach(target -> values.put(target.toString(), REFERENCE));
            }
        } else {
            tree.values(node, type).forEach(value -> values.put(type.kind().key(value), value));
        }
    }

    void add(ASN1OctetString[] added) throws LDAPException {
        for (var value : added) {
            if (values.putIfAbsent(key(value), type.reference() ? REFERENCE : value) != null && !permissive) {
                throw Refusal.of(
                        type.reference() ? ResultCode.ENTRY_ALREADY_EXISTS : ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                        "00002083: AtrErr: " + type.name() + " has that value");
            }
        }
    }

    void delete(ASN1OctetString[] deleted) throws LDAPException {
        if (deleted.length == 0) {
            if (values.isEmpty() && !permissive) {
                throw absent();
            }
            values.clear();
        }
        for (var value : deleted) {
            if (values.remove(key(value)) == null && !permissive) {
                throw absent();
            }
        }
    }

    void replace(ASN1OctetString[] replacement) throws LDAPException {
        values.clear();
        for (var value : replacement) {
            values.put(key(value), type.reference() ? REFERENCE : value);
        }
    }

    private LDAPException absent() {
        return type.reference()
                ? Refusal.of(ResultCode.UNWILLING_TO_PERFORM, "00000561: SvcErr: " + type.name() + " lacks that value")
                : Refusal.of(ResultCode.NO_SUCH_ATTRIBUTE, "00002085: AtrErr: " + type.name() + " lacks that value");
    }

    private String key(ASN1OctetString value) throws LDAPException {
        return type.reference()
                ? Checks.target(tree, type, value.stringValue()).toString()
                : type.kind().key(value);
    }

    void check(Node node) throws LDAPException {
        Checks.values(type, values.values());
        Checks.unique(tree, node.guid(), type, values.values());
    }

    boolean differs(Node node) {
        return type.reference()
                ? !new Draft(tree, node, type, true).values.keySet().equals(values.keySet())
                : !tree.values(node, type).equals(new ArrayList<>(values.values()));
    }

    void write(Node node, long usn, Instant at) {
        if (type.reference()) {
            writeReferences(node, usn);
        } else {
            tree.put(node, type, List.copyOf(values.values()), usn);
        }
        if (type.secret()) {
            tree.put(node, tree.schema().known("pwdLastSet"), List.of(FileTime.of(at)), usn);
        }
    }

    private void writeReferences(Node node, long usn) {
        var before = new Draft(tree, node, type, true).values.keySet();
        before.stream()
                .filter(key -> !values.containsKey(key))
                .forEach(key -> tree.unrefer(node, type, guid(key), usn));
        values.keySet().stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> tree.refer(node, type, guid(key), usn));
    }

    private static Guid guid(String key) {
        return new Guid(UUID.fromString(key));
    }
}
