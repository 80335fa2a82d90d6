package org.syncline.core.schema;

import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// One attribute that objects can have.
///
/// @param multiValued whether it may hold more than one value
/// @param writable whether an export may set it
/// @param foldsCase whether the connected system treats two spellings as one value, so that a value
///     that comes back re-cased still confirms what was sent (operations.md 3.5)
public record AttributeSchema(
        AttributeName name, ValueType type, boolean multiValued, boolean writable, boolean foldsCase) {

    public static AttributeSchema single(String name, ValueType type) {
        return new AttributeSchema(new AttributeName(name), type, false, true, false);
    }

    public static AttributeSchema multi(String name, ValueType type) {
        return new AttributeSchema(new AttributeName(name), type, true, true, false);
    }
}
