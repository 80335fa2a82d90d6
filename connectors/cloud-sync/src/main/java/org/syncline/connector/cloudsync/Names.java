package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.syncline.core.value.DistinguishedName;

/// The names of cloud objects: `CN={<hex>}`, upper-case hex of the source anchor's UTF-8 bytes (engine.md 2.1).
///
/// An object without source anchor, mastered in the cloud, is named after its cloud anchor in the same way.
final class Names {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Names() {}

    static DistinguishedName of(String plain) {
        return DistinguishedName.of("CN={" + HEX.formatHex(plain.getBytes(UTF_8)) + "}");
    }

    /// What the name was made of; empty for a name of another form.
    static Optional<String> plain(DistinguishedName dn) {
        var name = dn.name();
        if (dn.parts().size() != 1 || name.length() < 4 || !name.startsWith("{") || !name.endsWith("}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(HEX.parseHex(name.substring(1, name.length() - 1)), UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether it reads like a cloud anchor: `User_<id>`.
    static boolean isCloudAnchor(String plain) {
        return plain.matches("(User|Group|Contact)_[0-9a-fA-F-]{36}");
    }

    /// `user` of `User_<id>`.
    static String typeOf(String cloudAnchor) {
        return cloudAnchor.substring(0, Math.max(0, cloudAnchor.indexOf('_'))).toLowerCase(Locale.ROOT);
    }
}
