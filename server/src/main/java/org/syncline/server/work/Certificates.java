package org.syncline.server.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.engine.ConnectorDefinition;

/// The certificates on which something depends, and how long they count: the one that this server shows, and
/// those that connectors trust instead of the public ones.
public record Certificates(ServedCertificate served) {

    private static final Duration DUE = Duration.ofDays(30);

    /// The setting of a connector that names a file of certificates.
    private static final String TRUSTED = "ca";

    /// The server's own first.
    List<OverviewView.Certificate> all(Collection<ConnectorDefinition> connectors, Instant now) {
        return Stream.concat(
                        Stream.of(certificate("This server", served.until(), now)),
                        connectors.stream()
                                .filter(connector -> connector.settings().containsKey(TRUSTED))
                                .sorted(Comparator.comparing(ConnectorDefinition::name))
                                .map(connector -> certificate(
                                        "What '%s' trusts".formatted(connector.name()),
                                        until(connector.settings().getOrDefault(TRUSTED, "")),
                                        now)))
                .toList();
    }

    private static OverviewView.Certificate certificate(String whose, Optional<Instant> until, Instant now) {
        return new OverviewView.Certificate(
                whose, until, until.filter(at -> at.isAfter(now.plus(DUE))).isEmpty());
    }

    private static Optional<Instant> until(String file) {
        try {
            return until(Path.of(file));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// When the first certificate of a PEM file counts no longer; nothing: it cannot be read.
    public static Optional<Instant> until(Path pem) {
        try (var octets = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(octets).stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(one -> ((X509Certificate) one).getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (IOException | CertificateException _) {
            return Optional.empty();
        }
    }
}
