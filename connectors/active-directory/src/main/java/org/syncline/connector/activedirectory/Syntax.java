package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import java.util.Set;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// What an attributeSchema object says of an attribute, in our terms ([MS-ADTS] 3.1.1.2.2).
final class Syntax {

    static final String[] ASKED = {
        "lDAPDisplayName", "attributeSyntax", "isSingleValued", "systemOnly", "linkID", "systemFlags", "isDefunct"
    };

    private static final int CONSTRUCTED = 4;

    /// Teletex and Unicode strings: the two that are compared ignoring case.
    private static final Set<String> FOLDING = Set.of("2.5.5.4", "2.5.5.12");

    private Syntax() {}

    static AttributeSchema of(Entry attribute) {
        var syntax = text(attribute, "attributeSyntax");
        return new AttributeSchema(
                new AttributeName(text(attribute, "lDAPDisplayName")),
                type(syntax),
                !flag(attribute, "isSingleValued"),
                !flag(attribute, "systemOnly") && !isBackLink(attribute) && !isConstructed(attribute),
                FOLDING.contains(syntax));
    }

    private static ValueType type(String syntax) {
        return switch (syntax) {
            case "2.5.5.1" -> ValueType.REFERENCE;
            case "2.5.5.8" -> ValueType.FLAG;
            case "2.5.5.9", "2.5.5.16" -> ValueType.NUMBER;
            // octet string, security descriptor, SID
            case "2.5.5.10", "2.5.5.15", "2.5.5.17" -> ValueType.BYTES;
            default -> ValueType.TEXT;
        };
    }

    static boolean flag(Entry entry, String attribute) {
        return "TRUE".equalsIgnoreCase(entry.getAttributeValue(attribute));
    }

    static String text(Entry entry, String attribute) {
        var value = entry.getAttributeValue(attribute);
        return value == null ? "" : value;
    }

    /// The far end of a linked pair: the directory keeps it, from what the near end says.
    private static boolean isBackLink(Entry attribute) {
        var link = attribute.getAttributeValueAsInteger("linkID");
        return link != null && link % 2 != 0;
    }

    private static boolean isConstructed(Entry attribute) {
        var flags = attribute.getAttributeValueAsInteger("systemFlags");
        return flags != null && (flags & CONSTRUCTED) != 0;
    }
}
