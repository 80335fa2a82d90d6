package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;
import java.util.Locale;
import org.syncline.core.value.DistinguishedName;

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
                            call.number(1))));

    private static List<String> parts(Call call) {
        var dn = call.reference(0).dn();
        try {
            return DistinguishedName.of(dn).parts();
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
