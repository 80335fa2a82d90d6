package org.syncline.home.alert;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.syncline.connector.Authorities;
import org.syncline.connector.ConnectorException;

/// Whose certificates a mail server may show: those of one PEM file, or else the public authorities.
final class MailTrust {

    private MailTrust() {}

    /// @throws ConnectorException if the file cannot be read or holds no certificate
    static SSLSocketFactory in(String ca) {
        try {
            return Authorities.in(ca.isEmpty() ? Optional.empty() : Optional.of(Path.of(ca)))
                    .getSocketFactory();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    ("The alert by mail, setting 'ca': %s cannot be used (%s). Name a readable PEM file with the"
                                    + " certificate of the authority.")
                            .formatted(ca, unusable.getClass().getSimpleName()),
                    unusable);
        }
    }
}
