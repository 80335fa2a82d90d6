package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLSocket;

/// Accepts a connection only if the certificate names the host that was asked for.
final class CertifiedHost extends SSLSocketVerifier {

    private final HostNameSSLSocketVerifier verifier = new HostNameSSLSocketVerifier(true);

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        try {
            verifier.verifySSLSocket(host, port, socket);
        } catch (LDAPException other) {
            throw new LDAPException(
                    other.getResultCode(),
                    other.getMessage(),
                    new CertificateException("the certificate is not for " + host, other));
        }
    }
}
