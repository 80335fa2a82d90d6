package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.RDN;
import java.util.Locale;
import org.syncline.directory.schema.Kind;

/// The last part of a name: one attribute, one value. AD knows no other form.
public record Rdn(String attribute, String value) {

    static Rdn of(RDN rdn) {
        return new Rdn(rdn.getAttributeNames()[0], rdn.getAttributeValues()[0]);
    }

    /// The name of a deleted object: the former one, a line feed, and the GUID (MS-ADTS 3.1.1.5.5.1.1).
    Rdn deleted(Guid guid) {
        var suffix = "\nDEL:" + guid;
        var room = 255 - suffix.length();
        return new Rdn(attribute, (value.length() > room ? value.substring(0, room) : value) + suffix);
    }

    /// Equal keys, equal names.
    String key() {
        return attribute.toLowerCase(Locale.ROOT) + "=" + Kind.fold(value);
    }

    /// As it stands in a DN: RFC 4514 with as few escapes as it allows, attribute in upper case.
    public String text() {
        var text = new StringBuilder(attribute.toUpperCase(Locale.ROOT)).append('=');
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\n') {
                text.append("\\0A");
            } else if (c == '\r') {
                text.append("\\0D");
            } else if (c == 0) {
                text.append("\\00");
            } else {
                text.append(escaped(c, i) ? "\\" : "").append(c);
            }
        }
        return text.toString();
    }

    private boolean escaped(char c, int at) {
        return switch (c) {
            case ',', '+', '"', '\\', '<', '>', ';', '=' -> true;
            case '#' -> at == 0;
            case ' ' -> at == 0 || at == value.length() - 1;
            default -> false;
        };
    }
}
