package org.syncline.connector.ldap;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.syncline.connector.Authorities;
import org.syncline.connector.ConnectorException;

/// Which certificates a connection believes.
final class Trust {

    private Trust() {}

    /// @throws ConnectorException if the file cannot be read or holds no certificate
    static SSLContext in(String ca) {
        try {
            return Authorities.in(ca.isEmpty() ? Optional.empty() : Optional.of(Path.of(ca)));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    ("The setting 'ca' names %s, which cannot be used: %s. Name a readable PEM file with the "
                                    + "certificate of the authority.")
                            .formatted(ca, unusable.getMessage()),
                    unusable);
        }
    }
}
