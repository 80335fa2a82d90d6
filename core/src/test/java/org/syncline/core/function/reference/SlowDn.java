package org.syncline.core.function.reference;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// rules.md 9.6, with its own splitting of names (RFC 4514).
final class SlowDn {

    static final List<SlowFunction> ALL = List.of(
            SlowFunction.of(
                    "str DNComponent ref num:index",
                    a -> Val.str(component(components(a.get(0).dn()), a.get(1).big()))),
            SlowFunction.of("str DNComponentRev ref num:index word:dc~", SlowDn::fromRight),
            SlowFunction.of(
                    "str EscapeDNComponent str:component",
                    a -> Val.str(escaped(a.get(0).text()))));

    private static final String TO_ESCAPE = ",=+<>#;\\\"";

    private SlowDn() {}

    static String checked(String dn) {
        components(dn);
        return dn;
    }

    /// At each comma that no backslash precedes; white space around it does not count.
    static List<String> components(String dn) {
        var components = new ArrayList<String>();
        var component = new StringBuilder();
        for (int i = 0; i < dn.length(); i++) {
            if (dn.charAt(i) == '\\') {
                Wrong.unless(i + 1 < dn.length(), "a backslash protects something");
                component.append(dn, i, i + 2);
                i++;
            } else if (dn.charAt(i) == ',') {
                components.add(component.toString());
                component.setLength(0);
            } else {
                component.append(dn.charAt(i));
            }
        }
        components.add(component.toString());
        var trimmed = components.stream().map(SlowDn::trimmed).toList();
        trimmed.forEach(it -> Wrong.unless(it.indexOf('=') > 0, "a component is name=value"));
        return trimmed;
    }

    private static String trimmed(String component) {
        int from = 0;
        while (from < component.length() && component.charAt(from) == ' ') {
            from++;
        }
        int to = component.length();
        while (to > from && component.charAt(to - 1) == ' ' && !isProtected(component, to - 1)) {
            to--;
        }
        return component.substring(from, to);
    }

    private static boolean isProtected(String text, int at) {
        int slashes = 0;
        while (at - 1 - slashes >= 0 && text.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static String component(List<String> components, BigInteger index) {
        boolean there = index.signum() > 0 && index.compareTo(BigInteger.valueOf(components.size())) <= 0;
        Wrong.unless(there, "no such component");
        var component = components.get(index.intValue() - 1);
        return component.substring(component.indexOf('=') + 1);
    }

    private static Val fromRight(List<Val> a) {
        var components = new ArrayList<>(components(a.get(0).dn()));
        if (a.size() > 2) {
            components.removeIf(it -> it.substring(0, it.indexOf('='))
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .equals("dc"));
        }
        return Val.str(component(components.reversed(), a.get(1).big()));
    }

    /// Equal as names: case, escapes and white space at separators make no difference. Text that is no name equals
    /// none.
    static boolean same(String one, String other) {
        try {
            return normal(one).equals(normal(other));
        } catch (Wrong noName) {
            return false;
        }
    }

    private static List<String> normal(String dn) {
        return components(dn).stream()
                .map(it -> it.substring(0, it.indexOf('=')).strip() + "="
                        + plain(it.substring(it.indexOf('=') + 1).stripLeading()))
                .map(it -> Val.chars(SlowChars.folded(Val.str(it).chars())).text())
                .toList();
    }

    private static String plain(String value) {
        var octets = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.charAt(i) == '\\';
            if (escape && value.substring(i + 1).matches("(?s)[0-9a-fA-F]{2}.*")) {
                octets.write(Integer.parseInt(value.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                i += escape ? 1 : 0;
                var character = new String(Character.toChars(value.codePointAt(i)));
                octets.writeBytes(character.getBytes(StandardCharsets.UTF_8));
                i += character.length() - 1;
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static String escaped(String component) {
        int equals = component.indexOf('=');
        Wrong.unless(equals > 0 && !component.substring(0, equals).isBlank(), "a component is name=value");
        var value = component.substring(equals + 1);
        var escaped = new StringBuilder(component.substring(0, equals).strip() + "=");
        int[] chars = value.codePoints().toArray();
        for (int i = 0; i < chars.length; i++) {
            boolean atEnd = i == chars.length - 1;
            if (isIllegalInXml(chars[i])) {
                for (byte octet : Character.toString(chars[i]).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('\\').append(SlowConversion.hex(new byte[] {octet}));
                }
            } else {
                escaped.append(TO_ESCAPE.indexOf(chars[i]) >= 0 || chars[i] == ' ' && atEnd ? "\\" : "")
                        .appendCodePoint(chars[i]);
            }
        }
        return escaped.toString();
    }

    private static boolean isIllegalInXml(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF;
    }
}
