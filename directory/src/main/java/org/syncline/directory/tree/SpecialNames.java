package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.directory.schema.Kind;

/// Names in angle brackets (MS-ADTS 3.1.1.3.1.2.4): by GUID, by SID, by well-known GUID.
final class SpecialNames {

    private static final Map<String, String> WELL_KNOWN = Map.of(
            "A9D1CA15768811D1ADED00C04FD8D5CD", "CN=Users",
            "AA312825768811D1ADED00C04FD8D5CD", "CN=Computers",
            "18E2EA80684F11D2B9AA00C04F79F805", "CN=Deleted Objects",
            "22B70C67D56E4EFB91E9300FCA3DC1AA", "CN=ForeignSecurityPrincipals");

    private SpecialNames() {}

    static Optional<Guid> resolve(Tree tree, String dn) throws LDAPException {
        var end = dn.indexOf('>');
        var equals = dn.indexOf('=');
        if (end < equals || equals < 0) {
            throw Refusal.noSuchObject(dn);
        }
        var value = dn.substring(equals + 1, end);
        return switch (dn.substring(1, equals).toUpperCase(Locale.ROOT)) {
            case "GUID" -> Guid.parse(value);
            case "SID" -> bySid(tree, value);
            case "WKGUID" -> wellKnown(tree, value);
            default -> Optional.empty();
        };
    }

    private static Optional<Guid> bySid(Tree tree, String text) {
        var sid =
                text.startsWith("S-") ? Sid.parse(text) : new Sid(HexFormat.of().parseHex(text));
        var key = Kind.SID.key(sid.value());
        return tree.withValue(tree.schema().known("objectSid"), key).stream().findFirst();
    }

    private static Optional<Guid> wellKnown(Tree tree, String value) throws LDAPException {
        var comma = value.indexOf(',');
        var name = comma < 0 ? null : WELL_KNOWN.get(value.substring(0, comma).toUpperCase(Locale.ROOT));
        return name == null
                ? Optional.empty()
                : tree.lookup(name + value.substring(comma)).map(Node::guid);
    }
}
