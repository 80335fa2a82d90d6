package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.syncline.directory.schema.Kind;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Passwords;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Tree;

/// Decides who a simple bind is. The name may be a DN, a UPN, `DOMAIN\account` or `account@domain`.
final class SignIn {

    private static final int DISABLED = 2;

    private final DomainController controller;

    SignIn(DomainController controller) {
        this.controller = controller;
    }

    Caller caller(BindRequestProtocolOp request, boolean encrypted) throws LDAPException {
        if (request.getCredentialsType() != BindRequestProtocolOp.CRED_TYPE_SIMPLE) {
            throw Refusal.of(ResultCode.AUTH_METHOD_NOT_SUPPORTED, "00002027: LdapErr: only simple binds are served");
        }
        var password = Objects.requireNonNull(request.getSimplePassword()).stringValue();
        if (request.getBindDN().isEmpty() || password.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        if (!encrypted) {
            throw Refusal.of(
                    ResultCode.STRONG_AUTH_REQUIRED,
                    "00002028: LdapErr: a simple bind needs an encrypted connection (LDAPS or StartTLS)");
        }
        if (controller.faults().bindsRefused()) {
            throw wrong("52e");
        }
        return controller.directory().read(tree -> known(tree, request.getBindDN(), password));
    }

    private Caller known(Tree tree, String name, String password) throws LDAPException {
        var node = node(tree, name).orElseThrow(() -> wrong("525"));
        var account = node.text("samaccountname");
        var configured = controller.accounts().stream()
                .filter(a -> a.name().equalsIgnoreCase(account))
                .findFirst();
        var right = configured
                .map(a -> same(a.password(), password))
                .orElseGet(() -> Passwords.matches(tree, node, password));
        if (!right) {
            throw wrong("52e");
        }
        var control = node.text("useraccountcontrol");
        if (!control.isEmpty() && (Integer.parseInt(control) & DISABLED) != 0) {
            throw wrong("533");
        }
        return new Caller(
                tree.identity().netbios() + "\\" + account,
                configured.map(a -> a.rights()).orElse(Set.of()));
    }

    private static Optional<Node> node(Tree tree, String name) throws LDAPException {
        var account = name.substring(name.indexOf('\\') + 1);
        var byName = byValue(tree, "userPrincipalName", name).or(() -> byValue(tree, "sAMAccountName", account));
        if (byName.isPresent()) {
            return byName;
        }
        var suffix = "@" + tree.identity().domain();
        if (Kind.fold(name).endsWith(suffix)) {
            return byValue(tree, "sAMAccountName", name.substring(0, name.length() - suffix.length()));
        }
        return name.indexOf('=') < 0 ? Optional.empty() : tree.lookup(name).filter(node -> !node.deleted());
    }

    private static Optional<Node> byValue(Tree tree, String attribute, String value) {
        return tree.withValue(tree.schema().known(attribute), Kind.fold(value)).stream()
                .flatMap(guid -> tree.find(guid).stream())
                .filter(node -> !node.deleted())
                .findFirst();
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static LDAPException wrong(String detail) {
        return Refusal.of(
                ResultCode.INVALID_CREDENTIALS,
                "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data " + detail + ", v4563");
    }
}
