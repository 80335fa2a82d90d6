package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.PagedSearch;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ObjectTypeName;

/// Reads the schema partition: which attributes the objects of each type can have.
///
/// A class has its own attributes, those of the classes above it and those of the auxiliary classes
/// that any of them name. Names keep the schema's spelling.
final class SchemaReading {

    /// What an administrator can select (engine.md 2.1).
    private static final List<String> OFFERED = List.of(
            "user",
            "inetOrgPerson",
            "group",
            "contact",
            "foreignSecurityPrincipal",
            "computer",
            "msDS-Device",
            "organizationalUnit",
            "container",
            "domainDNS");

    private static final List<String> ABOVE = List.of("subClassOf", "auxiliaryClass", "systemAuxiliaryClass");
    private static final List<String> HOLDS =
            List.of("mustContain", "mayContain", "systemMustContain", "systemMayContain");
    private static final String NAME = "lDAPDisplayName";

    private final LdapSession session;
    private final String base;
    private final int pageSize;

    SchemaReading(LdapSession session, String base, int pageSize) {
        this.session = session;
        this.base = base;
        this.pageSize = pageSize;
    }

    Schema schema() {
        var attributes = new TreeMap<String, AttributeSchema>(String.CASE_INSENSITIVE_ORDER);
        for (var entry : read("attributeSchema", List.of(Syntax.ASKED))) {
            attributes.put(Syntax.text(entry, NAME), Syntax.of(entry));
        }
        var asked = new ArrayList<>(ABOVE);
        asked.addAll(HOLDS);
        asked.add(NAME);
        asked.add("isDefunct");
        var classes = new TreeMap<String, Entry>(String.CASE_INSENSITIVE_ORDER);
        read("classSchema", asked).forEach(entry -> classes.put(Syntax.text(entry, NAME), entry));
        return Schema.of(OFFERED.stream()
                .filter(classes::containsKey)
                .map(type -> type(type, classes, attributes))
                .toList());
    }

    private List<SearchResultEntry> read(String objectClass, List<String> asked) {
        var request = new SearchRequest(
                base,
                SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", objectClass),
                asked.toArray(String[]::new));
        return new PagedSearch(session, "reading the schema", request, pageSize)
                .all().stream()
                        .filter(entry -> !Syntax.flag(entry, "isDefunct"))
                        .toList();
    }

    private static ObjectTypeSchema type(
            String name, Map<String, Entry> classes, Map<String, AttributeSchema> attributes) {
        var lineage = new LinkedHashSet<String>();
        climb(name, classes, lineage);
        var held = lineage.stream()
                .map(classes::get)
                .flatMap(entry -> HOLDS.stream().flatMap(list -> values(entry, list).stream()))
                .filter(attributes::containsKey)
                .map(attributes::get)
                .distinct()
                .toList();
        return ObjectTypeSchema.of(new ObjectTypeName(name), held);
    }

    /// The class, those above it and the auxiliary ones of each; `top` is its own superclass.
    private static void climb(String name, Map<String, Entry> classes, Set<String> lineage) {
        var entry = classes.get(name);
        if (entry != null && lineage.add(Syntax.text(entry, NAME).toLowerCase(Locale.ROOT))) {
            ABOVE.forEach(list -> values(entry, list).forEach(above -> climb(above, classes, lineage)));
        }
    }

    private static List<String> values(Entry entry, String attribute) {
        var values = entry.getAttributeValues(attribute);
        return values == null ? List.of() : List.of(values);
    }
}
