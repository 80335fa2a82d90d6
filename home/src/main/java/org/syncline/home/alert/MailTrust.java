package org.syncline.home.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.syncline.connector.ConnectorException;

/// Whose certificates a mail server may show: those of one PEM file, or else the public authorities.
final class MailTrust {

    private MailTrust() {}

    /// @throws ConnectorException if the file cannot be read or holds no certificate
    static SSLSocketFactory in(String ca) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, ca.isEmpty() ? null : only(Path.of(ca)).getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    ("The alert by mail, setting 'ca': %s cannot be used (%s). Name a readable PEM file with the"
                                    + " certificate of the authority.")
                            .formatted(ca, unusable.getClass().getSimpleName()),
                    unusable);
        }
    }

    private static TrustManagerFactory only(Path pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
        }
        if (store.size() == 0) {
            throw new IOException("there is no certificate in it");
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }
}
