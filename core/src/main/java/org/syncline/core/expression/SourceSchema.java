package org.syncline.core.expression;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// The attributes that the source object of a rule can have, as far as anybody knows.
public sealed interface SourceSchema {

    /// The type and multi-valuedness of an attribute, if known.
    Optional<AttributeSchema> attribute(AttributeName name);

    /// The proper spelling of a name, or nothing if there is no such attribute.
    Optional<AttributeName> spelling(AttributeName written);

    SortedSet<AttributeName> names();

    /// Whether a connected system shows the object, so that there is something to read for `ImportedValue`.
    default boolean isImported() {
        return true;
    }

    /// The same for objects that no connected system shows: those of the metaverse.
    default SourceSchema notImported() {
        return new NotImported(this);
    }

    static SourceSchema of(Schema schema, ObjectTypeName type) {
        return new Known(schema, type);
    }

    /// Knows some attributes. Every other name may be one, too, and its values decide whether it is a list.
    static SourceSchema open(Map<AttributeName, AttributeSchema> known) {
        return new Open(known);
    }

    /// Knows nothing.
    static SourceSchema unknown() {
        return open(Map.of());
    }

    /// The attributes of one object type.
    record Known(Schema schema, ObjectTypeName type) implements SourceSchema {
        @Override
        public Optional<AttributeSchema> attribute(AttributeName name) {
            return schema.attribute(type, name);
        }

        @Override
        public Optional<AttributeName> spelling(AttributeName written) {
            return schema.spelling(type, written);
        }

        @Override
        public SortedSet<AttributeName> names() {
            return schema.type(type)
                    .map(found -> Collections.unmodifiableSortedSet(
                            new TreeSet<>(found.attributes().keySet())))
                    .orElseGet(Collections::emptySortedSet);
        }
    }

    /// The attributes of an object of the metaverse.
    record NotImported(SourceSchema schema) implements SourceSchema {
        @Override
        public Optional<AttributeSchema> attribute(AttributeName name) {
            return schema.attribute(name);
        }

        @Override
        public Optional<AttributeName> spelling(AttributeName written) {
            return schema.spelling(written);
        }

        @Override
        public SortedSet<AttributeName> names() {
            return schema.names();
        }

        @Override
        public boolean isImported() {
            return false;
        }
    }

    /// Attributes of an object that may have others.
    record Open(Map<AttributeName, AttributeSchema> known) implements SourceSchema {
        @Override
        public Optional<AttributeSchema> attribute(AttributeName name) {
            return Optional.ofNullable(known.get(name));
        }

        @Override
        public Optional<AttributeName> spelling(AttributeName written) {
            return Optional.of(written);
        }

        @Override
        public SortedSet<AttributeName> names() {
            return Collections.unmodifiableSortedSet(new TreeSet<>(known.keySet()));
        }
    }
}
