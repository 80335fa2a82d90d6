package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;

/// What a failed LDAP operation means for the run step, told so that an operator can act.
public final class LdapFailure {

    private static final Set<ResultCode> BROKEN = Set.of(
            ResultCode.SERVER_DOWN,
            ResultCode.CONNECT_ERROR,
            ResultCode.TIMEOUT,
            ResultCode.LOCAL_ERROR,
            ResultCode.ENCODING_ERROR,
            ResultCode.DECODING_ERROR,
            ResultCode.UNAVAILABLE,
            ResultCode.BUSY);

    private LdapFailure() {}

    /// No answer came, or none that could be understood: nobody knows what became of the request.
    public static boolean isBroken(LDAPException failure) {
        return BROKEN.contains(failure.getResultCode());
    }

    /// Lets a refusal pass, which is an answer too.
    public static void rethrowIfBroken(LDAPException failure) throws LDAPException {
        if (isBroken(failure)) {
            throw failure;
        }
    }

    static ConnectorException connecting(Server server, LDAPException failure) {
        var distrust = distrust(failure);
        if (distrust.isPresent()) {
            return new ConnectorException(
                    Reason.UNTRUSTED,
                    ("The certificate of %s is not trusted: %s. Give the certificate of its authority in the setting "
                                    + "'ca', and in 'host' a name that the certificate carries.")
                            .formatted(server, distrust.get().getMessage()),
                    failure);
        }
        return new ConnectorException(
                Reason.UNREACHABLE,
                "%s is not reached: %s. Check the settings 'host', 'port' and 'tls', and that the server runs."
                        .formatted(server, failure.getMessage()),
                failure);
    }

    static ConnectorException binding(Server server, Account account, LDAPException failure) {
        if (isBroken(failure)) {
            return connecting(server, failure);
        }
        var reason = ResultCode.INVALID_CREDENTIALS.equals(failure.getResultCode())
                ? Reason.CREDENTIALS
                : Reason.BAD_CONFIGURATION;
        return new ConnectorException(
                reason,
                "%s refuses to sign in %s: %s. Check the settings 'user' and 'password'."
                        .formatted(server, account, said(failure)),
                failure);
    }

    /// @param doing what was being done, in the form `reading the schema`
    public static ConnectorException during(String doing, Server server, LDAPException failure) {
        if (isBroken(failure)) {
            return new ConnectorException(
                    Reason.DROPPED,
                    "The connection to %s broke while %s: %s. Run the step again."
                            .formatted(server, doing, failure.getMessage()),
                    failure);
        }
        var reason = ResultCode.INSUFFICIENT_ACCESS_RIGHTS.equals(failure.getResultCode())
                ? Reason.PERMISSION
                : Reason.SEARCH;
        return new ConnectorException(
                reason, "%s refused while %s: %s".formatted(server, doing, said(failure)), failure);
    }

    /// The server's own words, or the name of the result where it gave none.
    public static String said(LDAPException failure) {
        var text = failure.getDiagnosticMessage();
        var result = failure.getResultCode();
        return "%s (%d%s)"
                .formatted(
                        result.getName(), result.intValue(), text == null || text.isBlank() ? "" : ", " + text.strip());
    }

    /// The deepest cause that speaks of certificates.
    private static Optional<Throwable> distrust(Throwable failure) {
        var found = Optional.<Throwable>empty();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                found = Optional.of(cause);
            }
        }
        return found;
    }
}
