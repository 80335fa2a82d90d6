package org.syncline.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.function.Function;

/// In what directories differ that are played the same contract.
///
/// @param connectorType by which connector they are reached
/// @param anchorAttribute what tells one object from another
/// @param anchor its octets as the text that an anchor is to have
record Dialect(String connectorType, String anchorAttribute, Function<byte[], String> anchor) {

    static final Dialect ACTIVE_DIRECTORY = new Dialect("active-directory", "objectGUID", Dialect::guid);

    static final Dialect LDAP = new Dialect("ldap", "entryUUID", octets -> new String(octets, UTF_8));

    /// Written out by position: not the arithmetic that the connector uses.
    private static String guid(byte[] octets) {
        int[] order = {3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15};
        var text = new StringBuilder();
        for (int at : order) {
            text.append(at < 0 ? "-" : String.format(Locale.ROOT, "%02x", octets[at]));
        }
        return text.toString();
    }
}
