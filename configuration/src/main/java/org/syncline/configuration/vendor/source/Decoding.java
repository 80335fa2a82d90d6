package org.syncline.configuration.vendor.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.syncline.configuration.Place;

/// From octets to text, by the byte order mark or by where the first zero octet stands. What an XML declaration says
/// of the encoding does not count: scripts that save an export change the encoding and leave the declaration.
final class Decoding {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Decoding() {}

    static String text(SourceFile file) {
        var octets = file.octets();
        var charset = charset(octets);
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new UnreadableSourceException(
                    new Place(file.name(), 1, 1),
                    "The file is not text in %s. Export it again, or save it as UTF-8.".formatted(charset));
        }
    }

    private static Charset charset(byte[] octets) {
        if (octets.length < 2) {
            return UTF_8;
        }
        int first = octets[0] & 0xFF;
        int second = octets[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return UTF_16LE;
        }
        return first == 0xFE && second == 0xFF || first == 0 && second != 0 ? UTF_16BE : UTF_8;
    }
}
