package org.syncline.directory.schema;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The schema as objects, the way clients discover it: one for each attribute and each class, and
/// the aggregate that standard LDAP clients read.
public final class SchemaObjects {

    private static final String ARC = "1.2.840.113556.1.8000.2554.";

    private final DirectorySchema schema;
    private final String context;

    /// @param context the DN of the schema's naming context
    public SchemaObjects(DirectorySchema schema, String context) {
        this.schema = schema;
        this.context = context;
    }

    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        schema.classes().forEach(c -> entries.add(entry(c)));
        schema.attributes().forEach(a -> entries.add(entry(a)));
        entries.add(aggregate());
        return entries;
    }

    private Entry entry(AttributeType type) {
        var entry = new Entry("CN=" + type.name() + "," + context);
        entry.addAttribute("objectClass", "attributeSchema");
        entry.addAttribute("lDAPDisplayName", type.name());
        entry.addAttribute("attributeID", oid("1.", type.name()));
        entry.addAttribute("attributeSyntax", type.kind().attributeSyntax());
        entry.addAttribute("oMSyntax", Integer.toString(type.kind().oMSyntax()));
        entry.addAttribute("isSingleValued", flag(type.single()));
        entry.addAttribute("systemOnly", flag(type.system()));
        entry.addAttribute("searchFlags", Integer.toString((type.indexed() ? 1 : 0) + (type.kept() ? 8 : 0)));
        entry.addAttribute("systemFlags", type.replicated() ? "0" : "1");
        entry.addAttribute("schemaIDGUID", identifier(type.name()));
        if (type.linkId() > 0) {
            entry.addAttribute("linkID", Integer.toString(type.linkId()));
        }
        if (type.longest() > 0) {
            entry.addAttribute("rangeUpper", Integer.toString(type.longest()));
        }
        return entry;
    }

    private Entry entry(ObjectClass c) {
        var entry = new Entry("CN=" + c.cn() + "," + context);
        entry.addAttribute("objectClass", "classSchema");
        entry.addAttribute("lDAPDisplayName", c.name());
        entry.addAttribute("governsID", oid("2.", c.name()));
        entry.addAttribute("objectClassCategory", Integer.toString(c.kind()));
        entry.addAttribute("subClassOf", c.superior());
        entry.addAttribute("rDNAttID", schema.rdnAttribute(c));
        entry.addAttribute("schemaIDGUID", identifier("class " + c.name()));
        addAll(entry, "systemAuxiliaryClass", c.auxiliaries());
        addAll(entry, "systemMustContain", c.must());
        addAll(entry, "systemMayContain", c.may());
        addAll(entry, "mayContain", schema.extensionsOf(c));
        return entry;
    }

    private Entry aggregate() {
        var entry = new Entry("CN=Aggregate," + context);
        entry.addAttribute("objectClass", "subSchema");
        addAll(
                entry,
                "attributeTypes",
                schema.attributes().stream()
                        .map(a -> "( " + oid("1.", a.name()) + " NAME '" + a.name() + "' SYNTAX "
                                + a.kind().ldapSyntax() + (a.single() ? " SINGLE-VALUE )" : " )"))
                        .toList());
        addAll(
                entry,
                "objectClasses",
                schema.classes().stream().map(this::definition).toList());
        return entry;
    }

    private String definition(ObjectClass c) {
        var may = new ArrayList<>(c.may());
        may.addAll(schema.extensionsOf(c));
        return "( " + oid("2.", c.name()) + " NAME '" + c.name() + "'"
                + (c.name().equals("top") ? "" : " SUP " + c.superior())
                + List.of(" STRUCTURAL", " ABSTRACT", " AUXILIARY").get(c.kind() - 1)
                + (c.must().isEmpty() ? "" : " MUST ( " + String.join(" $ ", c.must()) + " )")
                + (may.isEmpty() ? " )" : " MAY ( " + String.join(" $ ", may) + " ) )");
    }

    private static void addAll(Entry entry, String attribute, Collection<String> values) {
        if (!values.isEmpty()) {
            entry.addAttribute(new Attribute(attribute, values));
        }
    }

    /// Self-made, stable, in the arc that Microsoft documents for self-made schema.
    private static String oid(String branch, String name) {
        return ARC + branch + Integer.toUnsignedString(name.hashCode());
    }

    private static byte[] identifier(String name) {
        var id = UUID.nameUUIDFromBytes(("schema " + name).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String flag(boolean value) {
        return value ? "TRUE" : "FALSE";
    }
}
