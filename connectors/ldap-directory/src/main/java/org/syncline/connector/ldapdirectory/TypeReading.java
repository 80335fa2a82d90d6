package org.syncline.connector.ldapdirectory;

import org.jspecify.annotations.Nullable;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ldap.Decoded;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.Values;

/// Reads the objects of one type: goes once through what the server sent and puts each attribute in its place.
///
/// No schema is asked for each value: this runs for every attribute of every object. Used on one thread.
final class TypeReading {

    private final ObjectTypeSchema type;
    private final AttributeSchema[] attributes;
    private final SentOrder order;

    TypeReading(ObjectTypeSchema type) {
        this.type = type;
        this.attributes = type.attributes().values().toArray(AttributeSchema[]::new);
        this.order = new SentOrder(
                type.attributes().keySet().stream().map(AttributeName::text).toList());
    }

    /// [ImportEntry.Seen], or [ImportEntry.Unreadable] if a value does not decode (engine.md 5.4, 1).
    ImportEntry read(WireEntry entry, DistinguishedName dn, Anchor anchor) {
        var found = new @Nullable Values[attributes.length];
        for (int i = 0; i < entry.size(); i++) {
            int place = order.place(entry, i);
            if (place != SentOrder.NOT_SELECTED) {
                switch (entry.decoded(i, attributes[place].type())) {
                    case Decoded.Whole(var values) -> found[place] = together(found[place], values);
                    case Decoded.Broken broken -> {
                        return broken.unreadable(entry.dn(), attributes[place]);
                    }
                }
            }
        }
        return new ImportEntry.Seen(anchor, new Hologram.Present(type.name(), dn, sorted(found)));
    }

    /// The same attribute may come with and without an option such as `;binary`.
    private static Values together(@Nullable Values before, Values more) {
        return before == null ? more : before.with(more);
    }

    private FrozenMap<AttributeName, Values> sorted(@Nullable Values[] found) {
        var sorted = new FrozenMap.Builder<AttributeName, Values>(found.length);
        for (int i = 0; i < found.length; i++) {
            var values = found[i];
            if (values != null) {
                sorted.append(attributes[i].name(), values);
            }
        }
        return sorted.build();
    }
}
