package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// What the subschema says of an attribute, in our terms (RFC 4517 3.3). What an attribute does not say itself, the
/// one that it is derived from says.
final class Syntax {

    private static final String STANDARD = "1.3.6.1.4.1.1466.115.121.1.";

    /// Those that only travel as `;binary` (RFC 4523): certificates, their lists and pairs.
    private static final Set<String> CERTIFICATES = Set.of("8", "9", "10", "49");

    private Syntax() {}

    static AttributeSchema of(AttributeTypeDefinition attribute, Schema schema) {
        var syntax = local(attribute.getBaseSyntaxOID(schema));
        return new AttributeSchema(
                new AttributeName(attribute.getNameOrOID()),
                type(syntax),
                !attribute.isSingleValued(),
                !attribute.isNoUserModification() && !attribute.isOperational() && !CERTIFICATES.contains(syntax),
                ignoresCase(attribute.getEqualityMatchingRule(schema)));
    }

    private static String local(@Nullable String syntax) {
        return syntax == null || !syntax.startsWith(STANDARD) ? "" : syntax.substring(STANDARD.length());
    }

    private static ValueType type(String syntax) {
        return switch (syntax) {
            case "12" -> ValueType.REFERENCE;
            case "7" -> ValueType.FLAG;
            case "27" -> ValueType.NUMBER;
            // audio, binary, certificates, fax, JPEG, octet string, algorithm
            case "4", "5", "8", "9", "10", "23", "28", "40", "49" -> ValueType.BYTES;
            default -> ValueType.TEXT;
        };
    }

    private static boolean ignoresCase(@Nullable String rule) {
        return rule != null && rule.toLowerCase(Locale.ROOT).startsWith("caseignore");
    }
}
