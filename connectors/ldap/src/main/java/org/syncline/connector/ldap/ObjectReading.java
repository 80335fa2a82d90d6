package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.TreeMap;
import org.syncline.connector.ImportEntry;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// Makes an import entry of what a search returned: the selected attributes in the schema's types.
public final class ObjectReading {

    private final RangedValues ranged;

    public ObjectReading(LdapSession session) {
        ranged = new RangedValues(session);
    }

    /// [ImportEntry.Seen], or [ImportEntry.Unreadable] if a value does not decode (engine.md 5.4, 1).
    public ImportEntry read(SearchResultEntry entry, Anchor anchor, ObjectTypeSchema type) {
        DistinguishedName dn;
        try {
            dn = DistinguishedName.of(entry.getDN());
        } catch (IllegalArgumentException odd) {
            return new ImportEntry.Unreadable(
                    entry.getDN(), "dn-not-ldap-conformant", String.valueOf(odd.getMessage()));
        }
        boolean pieces = RangedValues.anyIn(entry);
        var attributes = new TreeMap<AttributeName, Values>();
        for (var attribute : type.attributes().values()) {
            var name = attribute.name().text();
            if (!pieces && !entry.hasAttribute(name)) {
                continue;
            }
            switch (ValueCoding.decode(attribute.type(), ranged.of(entry, name))) {
                case Decoded.Whole(var values) -> attributes.put(attribute.name(), values);
                case Decoded.Broken broken -> {
                    return broken.unreadable(entry.getDN(), attribute);
                }
            }
        }
        return new ImportEntry.Seen(anchor, new Hologram.Present(type.name(), dn, attributes));
    }
}
