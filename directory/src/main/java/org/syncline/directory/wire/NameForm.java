package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.HexFormat;
import java.util.List;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Sid;
import org.syncline.directory.tree.Tree;

/// How names are written: plain, or with GUID and SID in front (MS-ADTS 3.1.1.3.4.1.5).
enum NameForm {
    PLAIN,
    EXTENDED_HEX,
    EXTENDED_TEXT;

    static NameForm of(List<Control> controls) throws LDAPException {
        var control = Oids.find(controls, Oids.EXTENDED_DN);
        if (control.isEmpty()) {
            return PLAIN;
        }
        var value = control.get().getValue();
        return value != null && flag(value) == 1 ? EXTENDED_TEXT : EXTENDED_HEX;
    }

    private static int flag(ASN1OctetString value) throws LDAPException {
        try {
            var elements = ASN1Sequence.decodeAsSequence(ASN1Element.decode(value.getValue()))
                    .elements();
            return ASN1Integer.decodeAsInteger(elements[0]).intValue();
        } catch (ASN1Exception | IndexOutOfBoundsException e) {
            throw Refusal.of(ResultCode.PROTOCOL_ERROR, "00000057: LdapErr: extended DN: " + e.getMessage());
        }
    }

    String dn(Tree tree, Node node) {
        return switch (this) {
            case PLAIN -> tree.dn(node);
            case EXTENDED_HEX ->
                extended(tree, node, HexFormat.of().formatHex(node.guid().bytes()), true);
            case EXTENDED_TEXT -> extended(tree, node, node.guid().toString(), false);
        };
    }

    private static String extended(Tree tree, Node node, String guid, boolean hex) {
        var sid = tree.values(node, tree.schema().known("objectSid")).stream()
                .map(ASN1OctetString::getValue)
                .map(bytes -> hex ? HexFormat.of().formatHex(bytes) : new Sid(bytes).toString())
                .map(text -> "<SID=" + text + ">;")
                .findFirst();
        return "<GUID=" + guid + ">;" + sid.orElse("") + tree.dn(node);
    }

    ASN1OctetString value(Tree tree, Guid guid) {
        return new ASN1OctetString(tree.find(guid).map(node -> dn(tree, node)).orElse(""));
    }
}
