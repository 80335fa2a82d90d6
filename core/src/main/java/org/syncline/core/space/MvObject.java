package org.syncline.core.space;

import java.util.Collections;
import java.util.SortedMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// One object of the metaverse: type for life, values, and for each attribute where its values come from.
public record MvObject(
        MvObjectId id,
        ObjectTypeName type,
        SortedMap<AttributeName, Values> attributes,
        SortedMap<AttributeName, Lineage> lineage) {

    public MvObject {
        attributes = FrozenMap.of(attributes, values -> !values.isEmpty());
        lineage = FrozenMap.of(lineage);
    }

    public static MvObject empty(MvObjectId id, ObjectTypeName type) {
        return new MvObject(id, type, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    public Values values(AttributeName name) {
        return FrozenMap.of(attributes).getOrDefault(name, Values.NONE);
    }
}
