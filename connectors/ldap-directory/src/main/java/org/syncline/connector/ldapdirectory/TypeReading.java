package org.syncline.connector.ldapdirectory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ldap.Decoded;
import org.syncline.connector.ldap.ValueCoding;
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
/// The name of an attribute is looked up in the spelling that the server sends, and no schema is asked for each
/// value: this runs for every attribute of every object. Used on one thread.
final class TypeReading {

    private static final int NOT_SELECTED = -1;

    private final ObjectTypeSchema type;
    private final AttributeSchema[] attributes;
    private final Map<String, Integer> places = new HashMap<>();

    TypeReading(ObjectTypeSchema type) {
        this.type = type;
        this.attributes = type.attributes().values().toArray(AttributeSchema[]::new);
    }

    /// [ImportEntry.Seen], or [ImportEntry.Unreadable] if a value does not decode (engine.md 5.4, 1).
    ImportEntry read(SearchResultEntry entry, DistinguishedName dn, Anchor anchor) {
        var found = new @Nullable Values[attributes.length];
        for (var attribute : entry.getAttributes()) {
            int place = places.computeIfAbsent(attribute.getName(), this::place);
            if (place != NOT_SELECTED) {
                switch (decoded(attributes[place], attribute)) {
                    case Decoded.Whole(var values) -> found[place] = together(found[place], values);
                    case Decoded.Broken broken -> {
                        return unreadable(entry.getDN(), attributes[place], broken);
                    }
                }
            }
        }
        return new ImportEntry.Seen(anchor, new Hologram.Present(type.name(), dn, sorted(found)));
    }

    private static Decoded decoded(AttributeSchema schema, Attribute attribute) {
        var raw = attribute.getRawValues();
        return ValueCoding.decode(
                schema.type(),
                raw.length == 1
                        ? List.of(raw[0].getValue())
                        : Arrays.stream(raw).map(ASN1OctetString::getValue).toList());
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

    /// A value in another language (`cn;lang-de`) is another attribute (RFC 3866); how it is sent makes none.
    private int place(String sent) {
        var name = sent.endsWith(";binary") ? sent.substring(0, sent.indexOf(';')) : sent;
        for (int i = 0; i < attributes.length; i++) {
            if (attributes[i].name().text().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return NOT_SELECTED;
    }

    private static ImportEntry unreadable(String dn, AttributeSchema attribute, Decoded.Broken broken) {
        return new ImportEntry.Unreadable(
                dn,
                "invalid-attribute-value",
                "%s of %s holds '%s', but %s. Correct the value, or refresh the schema of the connector."
                        .formatted(attribute.name(), dn, broken.value(), broken.why()));
    }
}
