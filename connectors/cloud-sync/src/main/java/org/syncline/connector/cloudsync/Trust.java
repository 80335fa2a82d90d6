package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.BAD_CONFIGURATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.syncline.connector.ConnectorException;

/// Whose certificates are believed: those of one PEM file, or else the public authorities.
final class Trust {

    private Trust() {}

    static SSLContext of(Optional<String> pemFile) {
        try {
            var context = SSLContext.getInstance("TLS");
            if (pemFile.isEmpty()) {
                context.init(null, null, null);
            } else {
                var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                trusted.init(certificates(Path.of(pemFile.get())));
                context.init(null, trusted.getTrustManagers(), null);
            }
            return context;
        } catch (CertificateException | IOException unreadable) {
            throw new ConnectorException(
                    BAD_CONFIGURATION,
                    "The file '%s' of the setting 'ca' cannot be read as PEM certificates. Name the file that the directory's operator gave you."
                            .formatted(pemFile.orElse("")),
                    unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no TLS", impossible);
        }
    }

    private static KeyStore certificates(Path pemFile) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(pemFile)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new CertificateException("no certificate in the file");
            }
            int number = 0;
            for (var certificate : certificates) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
        }
        return store;
    }
}
