package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.Account;

/// Why a domain controller refused to sign an account in: the code stands behind `data` in its answer.
final class SignInRefusal {

    private static final Pattern CODE = Pattern.compile("\\bdata ([0-9a-f]+)");

    private SignInRefusal() {}

    static ConnectorException explained(Account account, ConnectorException refused) {
        return meaning(refused)
                .map(meaning -> new ConnectorException(
                        refused.reason(),
                        "The domain controller refuses to sign in %s: %s".formatted(account, meaning),
                        refused))
                .orElse(refused);
    }

    private static Optional<String> meaning(ConnectorException refused) {
        var text = refused.getCause() instanceof LDAPException answer ? answer.getDiagnosticMessage() : null;
        if (text == null) {
            return Optional.empty();
        }
        var code = CODE.matcher(text);
        return code.find() ? meaning(code.group(1)) : Optional.empty();
    }

    private static Optional<String> meaning(String code) {
        return switch (code) {
            case "525" -> Optional.of("there is no such account. Check the setting 'user'.");
            case "52e" -> Optional.of("the user or the password is wrong. Check the settings 'user' and 'password'.");
            case "530", "531" ->
                Optional.of("it may not sign in now or from here. Change its logon hours or workstations.");
            case "532" -> Optional.of("its password has expired. Set a new one, and one that does not expire.");
            case "533" -> Optional.of("it is disabled. Enable it.");
            case "701" -> Optional.of("it has expired. Extend it.");
            case "773" -> Optional.of("its password must be changed first. Set a new one.");
            case "775" -> Optional.of("it is locked out. Unlock it.");
            default -> Optional.empty();
        };
    }
}
