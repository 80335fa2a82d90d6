package org.syncline.configuration.vendor;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// A schema as exports have it: DSML, attribute types with LDAP syntaxes and classes that refer to them.
///
/// @param attributes every attribute there is
/// @param classes the attributes of each class by its own words; what a class inherits is not followed
record DsmlSchema(
        SortedMap<AttributeName, AttributeSchema> attributes, SortedMap<String, SortedSet<AttributeName>> classes) {

    static final DsmlSchema NONE = new DsmlSchema(Collections.emptySortedMap(), Collections.emptySortedMap());

    private static final Map<String, ValueType> SYNTAXES = Map.ofEntries(
            Map.entry("1.3.6.1.4.1.1466.115.121.1.5", ValueType.BYTES),
            Map.entry("1.3.6.1.4.1.1466.115.121.1.40", ValueType.BYTES),
            Map.entry("1.2.840.113556.1.4.907", ValueType.BYTES),
            Map.entry("1.3.6.1.4.1.1466.115.121.1.7", ValueType.FLAG),
            Map.entry("1.3.6.1.4.1.1466.115.121.1.27", ValueType.NUMBER),
            Map.entry("1.2.840.113556.1.4.906", ValueType.NUMBER),
            Map.entry("1.3.6.1.4.1.1466.115.121.1.12", ValueType.REFERENCE),
            Map.entry("1.2.840.113556.1.4.1221", ValueType.REFERENCE));

    static DsmlSchema read(Element schema) {
        var attributes = new TreeMap<AttributeName, AttributeSchema>();
        var byId = new HashMap<String, AttributeName>();
        all(schema, "attributetype")
                .forEach(element -> attribute(element).ifPresent(attribute -> {
                    attributes.putIfAbsent(attribute.name(), attribute);
                    byId.put(element.text("id"), attribute.name());
                }));
        var classes = new TreeMap<String, SortedSet<AttributeName>>();
        all(schema, "class").filter(element -> !element.text("name").isEmpty()).forEach(element -> {
            var own = classes.computeIfAbsent(element.text("name"), _ -> new TreeSet<>());
            element.children("attribute")
                    .map(used -> used.text("ref").replaceFirst("^#", ""))
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .forEach(own::add);
        });
        return new DsmlSchema(attributes, classes);
    }

    private static Stream<Element> all(Element around, String name) {
        return around.is(name) ? Stream.of(around) : around.children().stream().flatMap(child -> all(child, name));
    }

    private static Optional<AttributeSchema> attribute(Element element) {
        var name = element.text("name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new AttributeSchema(
                        new AttributeName(name),
                        SYNTAXES.getOrDefault(element.text("syntax"), ValueType.TEXT),
                        !element.text("singlevalue").equals("true"),
                        !element.text("usermodification").equals("false"),
                        false));
    }
}
