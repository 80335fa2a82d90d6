package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.syncline.connector.ldap.AnchorAttribute;
import org.syncline.connector.ldap.Decoded;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;

/// entryUUID: given to an object once, never changed, never given again (RFC 4530). It is the anchor as it stands.
final class EntryUuid {

    static final String ATTRIBUTE = "entryUUID";
    static final AnchorAttribute ANCHOR = new AnchorAttribute(ATTRIBUTE, EntryUuid::of, EntryUuid::anyOf);

    private EntryUuid() {}

    static Optional<Anchor> of(Entry entry) {
        var text = entry.getAttributeValue(ATTRIBUTE);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new Anchor(text));
    }

    static Optional<Anchor> of(WireEntry entry) {
        int place = entry.find(ATTRIBUTE);
        return place >= 0
                        && entry.decoded(place, ValueType.TEXT) instanceof Decoded.Whole(var values)
                        && !values.isEmpty()
                        && values.first() instanceof Value.Text(var text)
                ? Optional.of(new Anchor(text))
                : Optional.empty();
    }

    static Anchor of(UUID id) {
        return new Anchor(id.toString());
    }

    /// Finds the objects with these anchors, wherever they stand.
    static Filter anyOf(Collection<Anchor> anchors) {
        return Filter.createORFilter(anchors.stream()
                .map(anchor -> Filter.createEqualityFilter(ATTRIBUTE, anchor.text()))
                .toList());
    }
}
