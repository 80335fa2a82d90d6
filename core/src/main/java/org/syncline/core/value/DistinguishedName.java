package org.syncline.core.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an object stands: an LDAP name (RFC 4514), its own component first.
///
/// Printed as written; equal when the folded components are: upper and lower case, white space around
/// a separator and the way a character is escaped make no difference.
public final class DistinguishedName implements Comparable<DistinguishedName> {

    private static final char PATH_SEPARATOR = '\u0001';
    private static final String TO_ESCAPE = ",+\"\\<>;=";

    private final String text;
    private final List<String> parts;

    /// Made when it is first asked for: expressions take names apart that nobody compares. Two threads that ask at
    /// the same time make it twice, and the same.
    private @Nullable String path;

    private DistinguishedName(String text, List<String> parts) {
        this.text = text;
        this.parts = parts;
    }

    /// @throws IllegalArgumentException if the text is no LDAP name; the message says where
    public static DistinguishedName of(String text) {
        return new DistinguishedName(text, split(text));
    }

    /// The value with what RFC 4514 wants escaped escaped, for use after `CN=`.
    public static String escape(String value) {
        var escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean atEdge = i == 0 || i == value.length() - 1;
            if (TO_ESCAPE.indexOf(c) >= 0 || c == ' ' && atEdge || c == '#' && i == 0) {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append('\\').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// The components as written, its own first: `CN=Ann Lee`, `OU=Staff`, …
    public List<String> parts() {
        return parts;
    }

    /// The value of its own component, as written: `Ann Lee`.
    public String name() {
        var own = parts.getFirst();
        return own.substring(own.indexOf('=') + 1);
    }

    public Optional<DistinguishedName> parent() {
        return parts.size() == 1
                ? Optional.empty()
                : Optional.of(new DistinguishedName(
                        String.join(",", parts.subList(1, parts.size())), parts.subList(1, parts.size())));
    }

    public DistinguishedName child(String component) {
        return of(component + "," + text);
    }

    /// True for the name itself and for everything beneath it.
    public boolean isAtOrBelow(DistinguishedName top) {
        return path().equals(top.path()) || path().startsWith(top.path() + PATH_SEPARATOR);
    }

    /// The folded components from the root down: a sub-tree is a range of paths. Equal names have equal paths.
    public String path() {
        var known = path;
        if (known == null) {
            known = pathOf(parts);
            path = known;
        }
        return known;
    }

    @Override
    public int compareTo(DistinguishedName other) {
        return path().compareTo(other.path());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName name && (text.equals(name.text) || path().equals(name.path()));
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !quoted && (text.charAt(i) == ',' || text.charAt(i) == ';')) {
                parts.add(checked(text, trimmed(text.substring(start, i))));
                start = i + 1;
            } else if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        if (quoted || start <= text.length()) {
            throw new IllegalArgumentException(
                    "'%s' is not a distinguished name: it ends in the middle of a value".formatted(text));
        }
        return List.copyOf(parts);
    }

    /// White space at the end stays where a backslash protects it.
    private static String trimmed(String component) {
        var stripped = component.strip();
        int slashes = stripped.length();
        while (slashes > 0 && stripped.charAt(slashes - 1) == '\\') {
            slashes--;
        }
        boolean isProtecting = (stripped.length() - slashes) % 2 == 1;
        return isProtecting && component.stripLeading().length() > stripped.length() ? stripped + " " : stripped;
    }

    private static String checked(String text, String component) {
        if (component.indexOf('=') < 1) {
            throw new IllegalArgumentException(
                    "'%s' is not a distinguished name: '%s' is not of the form name=value".formatted(text, component));
        }
        return component;
    }

    private static String pathOf(List<String> parts) {
        var path = new StringBuilder();
        for (var part : parts.reversed()) {
            if (!path.isEmpty()) {
                path.append(PATH_SEPARATOR);
            }
            int equals = part.indexOf('=');
            path.append(CaseFold.of(part.substring(0, equals).strip()))
                    .append('=')
                    .append(CaseFold.of(unescape(part.substring(equals + 1).stripLeading())));
        }
        return path.toString();
    }

    /// The characters that an escaped value stands for; a control character stays escaped.
    public static String unescape(String value) {
        if (isPlain(value)) {
            return value;
        }
        var plain = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 2 < value.length() && isHex(value.charAt(i + 1)) && isHex(value.charAt(i + 2))) {
                writeOctet(plain, Integer.parseInt(value.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c == '\\' && i + 1 < value.length()) {
                i++;
                write(plain, value.codePointAt(i));
            } else if (c != '"') {
                int codePoint = value.codePointAt(i);
                write(plain, codePoint);
                i += Character.charCount(codePoint) - 1;
            }
        }
        return plain.toString(UTF_8);
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '"' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    /// A control character stays escaped: neither a path nor the database can hold it.
    private static void writeOctet(ByteArrayOutputStream out, int octet) {
        if (octet < ' ') {
            out.writeBytes(String.format(Locale.ROOT, "\\%02X", octet).getBytes(UTF_8));
        } else {
            out.write(octet);
        }
    }

    private static void write(ByteArrayOutputStream out, int codePoint) {
        if (codePoint < ' ') {
            writeOctet(out, codePoint);
        } else {
            out.writeBytes(Character.toString(codePoint).getBytes(UTF_8));
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
