package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassType;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.LdapFailure;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.value.ObjectTypeName;

/// What a directory says its objects can be (RFC 4512 4.4).
///
/// Each structural class is a type. It has what the classes above it have, and what any auxiliary class brings, as a
/// directory lets an object take those on as it likes; and some of what the directory keeps by itself.
final class Subschema {

    /// What an administrator may want to know of what the directory keeps.
    private static final List<String> KEPT = List.of(
            EntryUuid.ATTRIBUTE,
            "createTimestamp",
            "modifyTimestamp",
            "creatorsName",
            "modifiersName",
            "memberOf",
            "pwdChangedTime",
            "pwdAccountLockedTime",
            "pwdReset");

    /// Classes of OpenLDAP's own configuration, log and monitor.
    private static final String INTERNAL = "1.3.6.1.4.1.4203.";

    private final Schema schema;

    private Subschema(Schema schema) {
        this.schema = schema;
    }

    /// @throws ConnectorException if the schema cannot be read
    static Subschema of(LdapSession session, String base) {
        var doing = "reading the schema";
        try {
            var schema = session.connection().getSchema(base);
            if (schema == null) {
                throw new ConnectorException(
                        ConnectorException.Reason.PERMISSION,
                        "%s does not show the schema of %s. Let the account read the entry that subschemaSubentry names."
                                .formatted(session.server(), base));
            }
            return new Subschema(schema);
        } catch (LDAPException failure) {
            throw LdapFailure.during(doing, session.server(), failure);
        }
    }

    ObjectClasses classes() {
        return new ObjectClasses(schema);
    }

    org.syncline.core.schema.Schema types() {
        var anywhere = Stream.concat(
                        classes(ObjectClassType.AUXILIARY).flatMap(this::attributes),
                        KEPT.stream().map(schema::getAttributeType).filter(Objects::nonNull))
                .map(this::attribute)
                .toList();
        return org.syncline.core.schema.Schema.of(classes(ObjectClassType.STRUCTURAL)
                .map(one -> type(one, anywhere))
                .toList());
    }

    private Stream<ObjectClassDefinition> classes(ObjectClassType type) {
        return schema.getObjectClasses().stream()
                .filter(one -> one.getObjectClassType(schema) == type)
                .filter(one -> !one.getOID().startsWith(INTERNAL))
                .filter(Predicate.not(ObjectClassDefinition::isObsolete));
    }

    private ObjectTypeSchema type(ObjectClassDefinition type, List<AttributeSchema> anywhere) {
        var own = Stream.concat(Stream.of(type), type.getSuperiorClasses(schema, true).stream())
                .flatMap(this::attributes)
                .map(this::attribute);
        return ObjectTypeSchema.of(
                new ObjectTypeName(type.getNameOrOID()),
                Stream.concat(own, anywhere.stream()).distinct().toList());
    }

    private Stream<AttributeTypeDefinition> attributes(ObjectClassDefinition one) {
        return Stream.concat(Arrays.stream(one.getRequiredAttributes()), Arrays.stream(one.getOptionalAttributes()))
                .map(schema::getAttributeType)
                .filter(Objects::nonNull)
                .filter(Predicate.not(AttributeTypeDefinition::isOperational));
    }

    private AttributeSchema attribute(AttributeTypeDefinition attribute) {
        return Syntax.of(attribute, schema);
    }
}
