package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ldap.Decoded;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ValueType;

/// The selected object types: what to ask for, and which of them an entry is.
///
/// An object is of its most specific structural class: an inetOrgPerson is no person, although its classes say so
/// too. Each spelling of a class is looked up once. Used on one thread.
final class SelectedTypes {

    static final String CLASS = "objectClass";

    private static final Kind NO_STRUCTURE = new Kind(0, null);

    private final ObjectClasses classes;
    private final Map<String, TypeReading> readings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Kind> kinds = new HashMap<>();
    private final String[] attributes;
    private byte[] lastClasses = {};
    private Kind last = NO_STRUCTURE;

    /// @param depth how long its line is
    /// @param reading nothing if it is not selected
    private record Kind(int depth, @Nullable TypeReading reading) {}

    SelectedTypes(Schema schema, ObjectClasses classes) {
        this.classes = classes;
        var names = new TreeSet<>(List.of(CLASS, EntryUuid.ATTRIBUTE));
        schema.types().forEach((name, type) -> {
            readings.put(name.text(), new TypeReading(type));
            type.attributes().keySet().forEach(attribute -> names.add(attribute.text()));
        });
        attributes = names.toArray(String[]::new);
    }

    /// The attributes to ask for: all that some type selects, and the two that tell what an object is.
    String[] attributes() {
        return attributes.clone();
    }

    /// Finds every object of these types, and those of more specific ones.
    Filter filter() {
        return Filter.createORFilter(readings.keySet().stream()
                .map(name -> Filter.createEqualityFilter(CLASS, name))
                .toList());
    }

    /// How to read an object, if it is of a selected type. Most objects have the very classes of the one before.
    Optional<TypeReading> of(WireEntry entry) {
        int place = entry.find(CLASS);
        if (place < 0) {
            return Optional.empty();
        }
        if (!entry.isEncoded(place, lastClasses)) {
            lastClasses = entry.encoded(place);
            last = deepest(entry, place);
        }
        return Optional.ofNullable(last.reading());
    }

    private Kind deepest(WireEntry entry, int place) {
        var deepest = NO_STRUCTURE;
        if (entry.decoded(place, ValueType.TEXT) instanceof Decoded.Whole(var names)) {
            for (var name : names) {
                var kind = kinds.computeIfAbsent(name.toString(), this::kind);
                deepest = kind.depth() > deepest.depth() ? kind : deepest;
            }
        }
        return deepest;
    }

    private Kind kind(String name) {
        return classes.line(name)
                .map(line -> new Kind(line.size(), readings.get(line.getFirst())))
                .orElse(NO_STRUCTURE);
    }
}
