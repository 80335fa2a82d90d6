package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/// Accepts a connection only if the certificate names the host that was asked for (RFC 6125).
///
/// The SDK's own verifier would also accept, for an address, the name that DNS gives it: but who can
/// redirect a connection can often answer for DNS too.
final class CertifiedHost extends SSLSocketVerifier {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        var names = names(socket);
        if (names.stream().noneMatch(name -> matches(host, name))) {
            var why = "it names %s, not %s".formatted(names, host);
            throw new LDAPException(ResultCode.CONNECT_ERROR, why, new CertificateException(why));
        }
    }

    private static List<String> names(SSLSocket socket) throws LDAPException {
        try {
            var names = new ArrayList<String>();
            var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            var alternatives = certificate.getSubjectAlternativeNames();
            for (var name : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (name.get(0) instanceof Integer kind && (kind == DNS_NAME || kind == IP_ADDRESS)) {
                    names.add(String.valueOf(name.get(1)));
                }
            }
            return names;
        } catch (SSLPeerUnverifiedException | CertificateParsingException unreadable) {
            throw new LDAPException(
                    ResultCode.CONNECT_ERROR, "it cannot be read", new CertificateException(unreadable));
        }
    }

    /// A wildcard stands for one label, the first.
    static boolean matches(String host, String name) {
        if (isAddress(host) || isAddress(name)) {
            return isAddress(host) && isAddress(name) && sameAddress(host, name);
        }
        var asked = host.toLowerCase(Locale.ROOT);
        var certified = name.toLowerCase(Locale.ROOT);
        int dot = asked.indexOf('.');
        return certified.equals(asked)
                || certified.startsWith("*.")
                        && dot > 0
                        && certified.substring(1).equals(asked.substring(dot));
    }

    private static boolean isAddress(String text) {
        return text.indexOf(':') >= 0 || text.matches("[0-9]+(\\.[0-9]+){3}");
    }

    /// Literals only: nothing is looked up.
    private static boolean sameAddress(String one, String other) {
        try {
            return InetAddress.getByName(one).equals(InetAddress.getByName(other));
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
