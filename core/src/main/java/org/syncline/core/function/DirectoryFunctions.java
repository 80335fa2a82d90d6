package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Directory (rules.md 9.6): the components of a DN, as written.
final class DirectoryFunctions {

    private DirectoryFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "str DNComponent(ref dn, num index)",
                    "The value of a component, counted from the left.",
                    """
                    DNComponent(CRef("cn=Joe,ou=x"), 1) = "Joe"
                    DNComponent(CRef("cn=Lee\\\\, Ann,ou=x"), 1) = "Lee\\\\, Ann"
                    """,
                    call -> component(parts(call), call.number(1))),
            strict(
                    "str DNComponentRev(ref dn, num index [, {\"DC\"} option])",
                    "The value of a component, counted from the right; with DC the dc components do not count.",
                    """
                    DNComponentRev(CRef("cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com"), 3) = "US"
                    DNComponentRev(CRef("cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com"), 1, "DC") = "US"
                    DNComponentRev(CRef("cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com"), 1, DC) = "US"
                    """,
                    call -> component(
                            call.has(2)
                                    ? withoutDomain(parts(call))
                                    : parts(call).reversed(),
                            call.number(1))),
            strict(
                    "str EscapeDNComponent(str component)",
                    "One component of a DN, such as cn=Doe, John, with what has a meaning in DNs escaped.",
                    """
                    EscapeDNComponent("cn=Doe, John") = "cn=Doe\\, John"
                    EscapeDNComponent(" cn =a=b;c ") = "cn=a\\=b\\;c\\ "
                    DNComponent(CRef(EscapeDNComponent("cn=Doe, John") & ",ou=x"), 1) = "Doe\\, John"
                    IsNull(EscapeDNComponent([absent]))
                    """,
                    call -> escaped(call.text(0))));

    private static final String ESCAPED = ",=+<>#;\\\"";

    private static Term escaped(String component) {
        int equals = component.indexOf('=');
        var name = WhiteSpace.both(component.substring(0, Math.max(0, equals)));
        if (name.isEmpty()) {
            throw EvaluationException.failed(
                    "EscapeDNComponent takes a component of the form name=value, not '%s'".formatted(component));
        }
        var value = component.substring(equals + 1);
        var text = new StringBuilder(name).append('=');
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int codePoint = value.codePointAt(i);
            boolean last = i + Character.charCount(codePoint) == value.length();
            if (isIllegalInXml(codePoint)) {
                for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    text.append('\\').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            } else {
                text.append(ESCAPED.indexOf(codePoint) >= 0 || last && codePoint == ' ' ? "\\" : "")
                        .appendCodePoint(codePoint);
            }
        }
        return Term.of(text.toString());
    }

    private static boolean isIllegalInXml(int codePoint) {
        return codePoint < ' ' && codePoint != '\t' && codePoint != '\n' && codePoint != '\r'
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF;
    }

    private static List<String> parts(Call call) {
        var reference = call.reference(0);
        call.evaluation().chargeNames(reference.dn(), "");
        try {
            return reference.name().parts();
        } catch (IllegalArgumentException malformed) {
            throw EvaluationException.failed(String.valueOf(malformed.getMessage()));
        }
    }

    private static List<String> withoutDomain(List<String> parts) {
        return parts.reversed().stream()
                .filter(part -> !part.toLowerCase(Locale.ROOT).startsWith("dc="))
                .toList();
    }

    private static Term component(List<String> parts, long index) {
        if (index < 1 || index > parts.size()) {
            throw EvaluationException.failed("the DN has no component %d, it has %d".formatted(index, parts.size()));
        }
        var part = parts.get((int) index - 1);
        return Term.of(part.substring(part.indexOf('=') + 1).stripLeading());
    }
}
