package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.syncline.connector.ldap.AnchorAttribute;
import org.syncline.core.value.Anchor;

/// objectGUID: 16 octets in the directory, an anchor in lower-case text form with us.
///
/// The first three groups stand in little-endian order in the octets ([MS-DTYP] 2.3.4).
final class Guid {

    static final String ATTRIBUTE = "objectGUID";
    static final AnchorAttribute ANCHOR = new AnchorAttribute(ATTRIBUTE, Guid::of, Guid::anyOf);

    private static final int LENGTH = 16;

    private Guid() {}

    static Optional<Anchor> of(Entry entry) {
        var octets = entry.getAttributeValueBytes(ATTRIBUTE);
        return octets == null || octets.length != LENGTH ? Optional.empty() : Optional.of(anchor(octets));
    }

    static Anchor anchor(byte[] octets) {
        return new Anchor(text(octets));
    }

    static String text(byte[] octets) {
        var in = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        long high = (in.getInt() & 0xffff_ffffL) << 32 | (in.getShort() & 0xffffL) << 16 | in.getShort() & 0xffffL;
        return new UUID(high, in.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
    }

    /// @throws IllegalArgumentException if the text is no GUID
    static byte[] octets(String text) {
        var uuid = UUID.fromString(text);
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /// Finds the objects with these anchors, wherever they stand.
    static Filter anyOf(Collection<Anchor> anchors) {
        return Filter.createORFilter(anchors.stream()
                .map(anchor -> Filter.createEqualityFilter(ATTRIBUTE, octets(anchor.text())))
                .toList());
    }
}
