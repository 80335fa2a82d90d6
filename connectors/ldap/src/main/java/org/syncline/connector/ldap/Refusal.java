package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.syncline.connector.ExportOutcome;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// What a directory said no to, in the specification's codes (operations.md 12.2).
public final class Refusal {

    private static final int LONGEST_SHOWN = 80;

    /// Shorter attribute names (`c`, `l`, `st`) are ordinary words as well; they count only in quotes.
    private static final int SHORTEST_PLAIN = 4;

    private static final Map<ResultCode, String> CODES = Map.ofEntries(
            Map.entry(ResultCode.INVALID_DN_SYNTAX, "invalid-dn"),
            Map.entry(ResultCode.NAMING_VIOLATION, "invalid-dn"),
            Map.entry(ResultCode.CONSTRAINT_VIOLATION, "constraint-violation"),
            Map.entry(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, "constraint-violation"),
            Map.entry(ResultCode.ENTRY_ALREADY_EXISTS, "constraint-violation"),
            Map.entry(ResultCode.INVALID_ATTRIBUTE_SYNTAX, "syntax-violation"),
            Map.entry(ResultCode.UNDEFINED_ATTRIBUTE_TYPE, "schema-violation"),
            Map.entry(ResultCode.NO_SUCH_ATTRIBUTE, "schema-violation"),
            Map.entry(ResultCode.OBJECT_CLASS_VIOLATION, "schema-violation"),
            Map.entry(ResultCode.OBJECT_CLASS_MODS_PROHIBITED, "schema-violation"),
            Map.entry(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "permission-issue"),
            Map.entry(ResultCode.NOT_ALLOWED_ON_NONLEAF, "unsupported-container-delete"),
            Map.entry(ResultCode.NOT_ALLOWED_ON_RDN, "modify-naming-attribute"));

    private Refusal() {}

    public static ExportOutcome.Refused of(
            DistinguishedName object, SortedMap<AttributeName, Values> sent, LDAPException failure) {
        return as(CODES.getOrDefault(failure.getResultCode(), "cd-error"), object, sent, failure);
    }

    /// The same under a code that the caller knows better.
    public static ExportOutcome.Refused as(
            String code, DistinguishedName object, SortedMap<AttributeName, Values> sent, LDAPException failure) {
        var culprit = culprit(sent, failure)
                .map(name -> ", %s = %s".formatted(name, shown(sent.getOrDefault(name, Values.NONE))))
                .orElse("");
        return new ExportOutcome.Refused(
                code,
                "%s%s: the directory answers %s. %s"
                        .formatted(object, culprit, LdapFailure.said(failure), remedy(code)));
    }

    private static String remedy(String code) {
        return switch (code) {
            case "invalid-dn" -> "Correct the rule that makes the name.";
            case "constraint-violation", "syntax-violation" -> "Correct the value or the rule that makes it.";
            case "schema-violation" -> "Refresh the schema of the connector, or take the attribute out of the rule.";
            case "permission-issue" ->
                "Grant the account the right to write here, and see that the object inherits permissions.";
            case "modify-naming-attribute" -> "Let the rule change the name of the object, not this attribute.";
            case "unsupported-container-delete" -> "Delete or move what is in it first; then export again.";
            case "cd-existing-object" -> "Another object has that name: join it, or make another name.";
            case "non-existent-parent" -> "Create the container it is to stand in.";
            case "password-policy-violation" -> "Make a password that the policy of the domain accepts.";
            default -> "See what the directory says.";
        };
    }

    /// The attribute that the answer speaks of, or the only one that was sent.
    private static Optional<AttributeName> culprit(SortedMap<AttributeName, Values> sent, LDAPException failure) {
        if (sent.size() == 1) {
            return Optional.of(sent.firstKey());
        }
        var text = failure.getDiagnosticMessage();
        return text == null
                ? Optional.empty()
                : sent.keySet().stream()
                        .filter(name -> isNamed(name.text(), text))
                        .max(Comparator.comparingInt(name -> name.text().length()));
    }

    private static boolean isNamed(String name, String text) {
        var exact = Pattern.quote(name);
        var form = name.length() < SHORTEST_PLAIN ? "['(]" + exact + "[')]" : "\\b" + exact + "\\b";
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }

    private static String shown(Values values) {
        if (values.isEmpty()) {
            return "nothing";
        }
        var first = values.first().toString();
        var cut = first.length() > LONGEST_SHOWN ? first.substring(0, LONGEST_SHOWN) + "…" : first;
        return values.size() == 1 ? "'%s'".formatted(cut) : "'%s' and %d more".formatted(cut, values.size() - 1);
    }
}
