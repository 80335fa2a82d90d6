package org.syncline.core.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// One object type and the attributes its objects can have.
public record ObjectTypeSchema(ObjectTypeName name, SortedMap<AttributeName, AttributeSchema> attributes) {

    public ObjectTypeSchema {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public static ObjectTypeSchema of(ObjectTypeName name, Iterable<AttributeSchema> attributes) {
        var byName = new TreeMap<AttributeName, AttributeSchema>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        return new ObjectTypeSchema(name, byName);
    }

    public static ObjectTypeSchema of(ObjectTypeName name, Map<AttributeName, AttributeSchema> attributes) {
        return new ObjectTypeSchema(name, new TreeMap<>(attributes));
    }
}
