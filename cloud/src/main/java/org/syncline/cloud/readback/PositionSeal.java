package org.syncline.cloud.readback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes positions opaque: a client can keep a watermark, not write one.
public final class PositionSeal {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    public PositionSeal(byte[] secret) {
        key = new SecretKeySpec(secret.clone(), "HmacSHA256");
    }

    /// @param use what the text is good for; it opens for nothing else
    String seal(Position position, String use) {
        var text = String.join(
                "|",
                use,
                position.epoch(),
                Long.toString(position.from()),
                Long.toString(position.cursor()),
                position.within(),
                Integer.toString(position.offset()),
                Long.toString(position.horizon()),
                position.issued().toString());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(mac(bytes));
    }

    Optional<Position> open(String sealed, String use) {
        try {
            var dot = sealed.indexOf('.');
            var bytes = Base64.getUrlDecoder().decode(sealed.substring(0, Math.max(dot, 0)));
            var mac = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            var part = new String(bytes, StandardCharsets.UTF_8).split("\\|", -1);
            return MessageDigest.isEqual(mac, mac(bytes)) && part[0].equals(use)
                    ? Optional.of(position(part))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Position position(String[] part) {
        return new Position(
                part[1],
                Long.parseLong(part[2]),
                Long.parseLong(part[3]),
                part[4],
                Integer.parseInt(part[5]),
                Long.parseLong(part[6]),
                Instant.parse(part[7]));
    }

    private byte[] mac(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HmacSHA256", missing);
        }
    }
}
