package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.BAD_CONFIGURATION;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.syncline.connector.Authorities;
import org.syncline.connector.ConnectorException;

/// Whose certificates are believed: those of one PEM file, or else the public authorities.
final class Trust {

    private Trust() {}

    static SSLContext of(Optional<String> pemFile) {
        try {
            return Authorities.in(pemFile.map(Path::of));
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
}
