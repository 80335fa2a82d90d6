package org.syncline.connector.ldapdirectory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Watermark;
import org.syncline.core.value.Anchor;

/// Where changes go on from, and of which tree: a cookie of one means nothing to another.
///
/// A server may take what it cannot read for no cookie at all, tell everything that is there, and nothing of what is
/// not. So nothing but what it gave is ever sent to it: the watermark has a check sum.
record Cookie(Anchor head, byte[] octets) {

    /// How OpenLDAP begins, and what it must name then: without, it stands for the beginning.
    private static final String OPENLDAP = "rid=";

    private static final String POINT_IN_TIME = "csn=";

    /// Whether changes can go on from it.
    static boolean isPointInTime(byte[] octets) {
        var text = new String(octets, UTF_8);
        return !text.startsWith(OPENLDAP) || text.contains(POINT_IN_TIME);
    }

    Cookie at(byte[] later) {
        return new Cookie(head, later);
    }

    Watermark watermark() {
        return new Watermark(String.join(" ", head.text(), Base64.getEncoder().encodeToString(octets), sum(octets)));
    }

    /// @throws ConnectorException with reason WATERMARK if it is none of ours, or of another tree
    static Cookie of(Watermark watermark, Anchor head) {
        var parts = watermark.text().split(" ", -1);
        if (parts.length != 3) {
            throw unusable("is not one of this connector");
        }
        if (!parts[0].equals(head.text())) {
            throw unusable("is of another tree, or of this one before it was loaded anew");
        }
        var octets = octets(parts[1]);
        if (!sum(octets).equals(parts[2])) {
            throw unusable("is damaged");
        }
        return new Cookie(head, octets);
    }

    private static byte[] octets(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw unusable("is damaged");
        }
    }

    private static String sum(byte[] octets) {
        var sum = new CRC32();
        sum.update(octets);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static ConnectorException unusable(String why) {
        return new ConnectorException(
                ConnectorException.Reason.WATERMARK,
                "The watermark of the last import %s. Run a full import.".formatted(why));
    }
}
