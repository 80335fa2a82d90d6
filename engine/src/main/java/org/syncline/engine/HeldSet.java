package org.syncline.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.syncline.core.space.CsObject;
import org.syncline.store.Hold;

/// The exact set of objects that a guard holds back. Its hash is what an approval is bound to: one object more, fewer
/// or other, and it is another set.
final class HeldSet {

    private static final int SHOWN_OCTETS = 8;

    private final List<String> identities = new ArrayList<>();
    private final List<Hold.Line> lines = new ArrayList<>();

    /// @param detail what is to be done to it
    void add(CsObject object, String detail) {
        identities.add((object.anchor().isKnown()
                        ? object.anchor().text()
                        : object.dn().path()) + "\n" + detail);
        lines.add(new Hold.Line(object.dn().toString(), detail));
    }

    int size() {
        return lines.size();
    }

    List<Hold.Line> lines() {
        return List.copyOf(lines);
    }

    /// Sixteen hexadecimal digits; does not depend on the order.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            identities.stream().sorted().forEach(identity -> {
                digest.update(identity.getBytes(UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_OCTETS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
