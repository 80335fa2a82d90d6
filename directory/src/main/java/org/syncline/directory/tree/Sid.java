package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A security identifier: an authority and numbers below it (MS-DTYP 2.4.2).
public record Sid(byte[] bytes) {

    /// Reads `S-1-5-21-1-2-3-500`.
    public static Sid parse(String text) {
        var parts = text.split("-", -1);
        var buffer = ByteBuffer.allocate(8 + 4 * (parts.length - 3))
                .put((byte) Integer.parseInt(parts[1]))
                .put((byte) (parts.length - 3))
                .putShort((short) 0)
                .putInt(Integer.parseInt(parts[2]))
                .order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(parts).skip(3).forEach(part -> buffer.putInt(Integer.parseUnsignedInt(part)));
        return new Sid(buffer.array());
    }

    /// The identifier of a principal of this domain.
    public Sid member(int relativeId) {
        return parse(this + "-" + relativeId);
    }

    public ASN1OctetString value() {
        return new ASN1OctetString(bytes);
    }

    @Override
    public String toString() {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(8);
        var authorities = buffer.slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        return "S-" + bytes[0] + "-" + bytes[7]
                + IntStream.range(0, authorities.limit())
                        .mapToObj(i -> "-" + Integer.toUnsignedString(authorities.get(i)))
                        .collect(Collectors.joining());
    }
}
