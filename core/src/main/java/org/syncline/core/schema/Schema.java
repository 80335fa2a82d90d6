package org.syncline.core.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// The object types of one connector space, or of the metaverse.
public record Schema(SortedMap<ObjectTypeName, ObjectTypeSchema> types) {

    public Schema {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    public static Schema of(Collection<ObjectTypeSchema> types) {
        var byName = new TreeMap<ObjectTypeName, ObjectTypeSchema>();
        types.forEach(type -> byName.put(type.name(), type));
        return new Schema(byName);
    }

    public Optional<ObjectTypeSchema> type(ObjectTypeName name) {
        return Optional.ofNullable(types.get(name));
    }

    public Optional<AttributeSchema> attribute(ObjectTypeName type, AttributeName name) {
        return type(type).map(schema -> schema.attributes().get(name));
    }

    /// The schema's spelling of a name that somebody may have written in other letters (DECISIONS 22d).
    public Optional<AttributeName> spelling(ObjectTypeName type, AttributeName written) {
        return type(type)
                .flatMap(schema -> schema.attributes().containsKey(written)
                        ? Optional.of(written)
                        : schema.attributes().keySet().stream()
                                .filter(name -> name.text().equalsIgnoreCase(written.text()))
                                .findFirst());
    }
}
