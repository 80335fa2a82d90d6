package org.syncline.cloud.store;

import java.util.stream.Collectors;
import org.syncline.cloud.model.Attribute;
import org.syncline.cloud.model.AttributeTable;

/// Which references hold one object and which hold many.
public final class ReferenceShape {

    private static final java.util.Set<String> SINGLE = AttributeTable.all().stream()
            .filter(attribute -> attribute.isReference() && !attribute.many())
            .map(Attribute::name)
            .collect(Collectors.toUnmodifiableSet());

    private ReferenceShape() {}

    public static boolean isMany(String attribute) {
        return !SINGLE.contains(attribute);
    }
}
