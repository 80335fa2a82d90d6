package org.syncline.core.function.reference;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// Writes DER, as much of it as a certificate takes (X.690).
final class Der {

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, joined(parts));
    }

    static byte[] integer(BigInteger number) {
        return tagged(0x02, number.toByteArray());
    }

    static byte[] bool(boolean flag) {
        return tagged(0x01, new byte[] {(byte) (flag ? 0xFF : 0)});
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] bits(byte[] content) {
        return tagged(0x03, joined(new byte[1], content));
    }

    static byte[] utf8(String text) {
        return tagged(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] ia5(int tag, String text) {
        return tagged(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        long[] arcs =
                Stream.of(dotted.split("\\.", -1)).mapToLong(Long::parseLong).toArray();
        var content = new ByteArrayOutputStream();
        content.writeBytes(base128(arcs[0] * 40 + arcs[1]));
        Arrays.stream(arcs).skip(2).forEach(arc -> content.writeBytes(base128(arc)));
        return tagged(0x06, content.toByteArray());
    }

    private static byte[] base128(long arc) {
        var groups = new ByteArrayOutputStream();
        for (int shift = 56; shift >= 0; shift -= 7) {
            if (arc >> shift != 0 || shift == 0) {
                groups.write((int) (arc >> shift & 0x7F) | (shift > 0 ? 0x80 : 0));
            }
        }
        return groups.toByteArray();
    }

    static byte[] tagged(int tag, byte[] content) {
        var der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length > 0xFF) {
            der.writeBytes(new byte[] {(byte) 0x82, (byte) (content.length >> 8)});
        } else if (content.length > 0x7F) {
            der.write(0x81);
        }
        der.write(content.length);
        der.writeBytes(content);
        return der.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
