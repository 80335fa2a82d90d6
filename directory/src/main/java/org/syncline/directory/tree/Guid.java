package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// The identity of an object. As bytes, its first three groups are little-endian (MS-DTYP 2.3.4.2).
public record Guid(UUID id) {

    /// Stands where there is no object, such as above the root of a naming context.
    public static final Guid NONE = new Guid(new UUID(0, 0));

    /// The same name, the same identity.
    public static Guid of(String name) {
        return new Guid(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static Guid of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(swapped(bytes));
        return new Guid(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /// Reads what stands in `<GUID=...>`: the usual form with hyphens, or the 16 bytes in hex.
    public static Optional<Guid> parse(String text) {
        try {
            return Optional.of(
                    text.indexOf('-') >= 0
                            ? new Guid(UUID.fromString(text))
                            : of(HexFormat.of().parseHex(text)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return swapped(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    public ASN1OctetString value() {
        return new ASN1OctetString(bytes());
    }

    @Override
    public String toString() {
        return id.toString();
    }

    private static byte[] swapped(byte[] b) {
        return new byte[] {
            b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
        };
    }
}
