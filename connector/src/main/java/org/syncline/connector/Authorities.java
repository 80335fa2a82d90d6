package org.syncline.connector;

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

/// Whose certificates are believed: those of one PEM file, or else the public authorities. Whoever asks says in its own
/// words what is wrong with a file.
public final class Authorities {

    private Authorities() {}

    /// @throws IOException if the file cannot be read or holds no certificate
    /// @throws CertificateException if what it holds is none
    /// @throws GeneralSecurityException if this Java has no TLS
    public static SSLContext in(Optional<Path> pem) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, pem.isEmpty() ? null : only(pem.get()).getTrustManagers(), null);
        return context;
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
