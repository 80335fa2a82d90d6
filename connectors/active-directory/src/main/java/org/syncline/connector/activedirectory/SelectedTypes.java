package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;

/// The selected object types: what to ask for, and which of them an entry is.
///
/// An object is of its most specific class, which a domain controller names last ([MS-ADTS] 3.1.1.1.4).
/// So a computer is no user although its classes say user too, and an inetOrgPerson is none either.
final class SelectedTypes {

    static final String CLASS = "objectClass";

    /// Classes that would come along with `user` and are left out unless selected themselves.
    private static final List<String> KINDS_OF_USER = List.of("computer", "inetOrgPerson");

    private final Map<String, ObjectTypeSchema> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String[] attributes;

    SelectedTypes(Schema schema) {
        var names = new TreeSet<>(List.of(CLASS, Guid.ATTRIBUTE));
        schema.types().forEach((name, type) -> {
            byName.put(name.text(), type);
            type.attributes().keySet().forEach(attribute -> names.add(attribute.text()));
        });
        attributes = names.toArray(String[]::new);
    }

    /// The attributes to ask for: all that some type selects, and the two that tell what an object is.
    String[] attributes() {
        return attributes.clone();
    }

    /// Finds every object of these types, and as few others as a filter can.
    Filter filter() {
        var anyType = Filter.createORFilter(
                byName.keySet().stream().map(SelectedTypes::is).toList());
        var parts = new ArrayList<>(List.of(anyType));
        KINDS_OF_USER.stream()
                .filter(name -> !byName.containsKey(name))
                .forEach(name -> parts.add(Filter.createNOTFilter(is(name))));
        return Filter.createANDFilter(parts);
    }

    /// The type of an object, if it is a selected one.
    Optional<ObjectTypeSchema> of(Entry entry) {
        var classes = entry.getAttributeValues(CLASS);
        return classes == null || classes.length == 0
                ? Optional.empty()
                : Optional.ofNullable(byName.get(classes[classes.length - 1]));
    }

    private static Filter is(String name) {
        return Filter.createEqualityFilter(CLASS, name);
    }
}
