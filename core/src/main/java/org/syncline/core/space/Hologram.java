package org.syncline.core.space;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// What an object looks like at one stage of the engine, or that it does not exist there.
///
/// Sorted, so that the same object always prints, stores and compares the same way.
public sealed interface Hologram {

    Absent ABSENT = new Absent();

    /// The object does not exist at this stage.
    record Absent() implements Hologram {}

    /// The object exists with this type, name and attributes; attributes without values are left out.
    record Present(ObjectTypeName type, DistinguishedName dn, SortedMap<AttributeName, Values> attributes)
            implements Hologram {

        public Present {
            attributes = FrozenMap.of(attributes, values -> !values.isEmpty());
        }

        /// Asked hundreds of times for each object: of the map itself, whatever other maps there are.
        @Override
        public Values values(AttributeName name) {
            return FrozenMap.of(attributes).getOrDefault(name, Values.NONE);
        }

        public Present at(DistinguishedName other) {
            return new Present(type, other, attributes);
        }

        /// With other attributes; with its own it is the very same, so that comparing the two costs nothing.
        @SuppressWarnings("ReferenceEquality") // others may be equal, and are taken all the same
        Present showing(SortedMap<AttributeName, Values> others) {
            return others == attributes ? this : new Present(type, dn, others);
        }

        public Present with(Map<AttributeName, Values> others) {
            return new Present(type, dn, new TreeMap<>(others));
        }

        /// As it is but for one attribute; no values take the attribute away.
        public Present with(AttributeName name, Values values) {
            var changed = new TreeMap<>(attributes);
            changed.put(name, values);
            return with(changed);
        }
    }

    static Present of(ObjectTypeName type, DistinguishedName dn, Map<AttributeName, Values> attributes) {
        return new Present(type, dn, new TreeMap<>(attributes));
    }

    default boolean isPresent() {
        return this instanceof Present;
    }

    /// Of what does not exist, none.
    default Optional<ObjectTypeName> kind() {
        return this instanceof Present present ? Optional.of(present.type()) : Optional.empty();
    }

    default SortedMap<AttributeName, Values> attributes() {
        return switch (this) {
            case Absent() -> Collections.emptySortedMap();
            case Present(var _, var _, var attributes) -> attributes;
        };
    }

    default Values values(AttributeName name) {
        return Values.NONE;
    }
}
