package org.syncline.cloud.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one registered client: how it proves itself and what it may do.
public record App(String id, String secret, List<X509Certificate> certificates, List<String> roles) {

    public static final String SYNC_ROLE = "DirectorySync.ReadWrite.All";

    public App {
        certificates = List.copyOf(certificates);
        roles = List.copyOf(roles);
    }

    boolean hasSecret(String presented) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /// The certificate that one of the header's thumbprints names.
    Optional<X509Certificate> certificate(String sha256, String sha1, String keyId) {
        return certificates.stream()
                .filter(certificate -> thumbprints(certificate, "SHA-256").anyMatch(unpadded(sha256)::equals)
                        || thumbprints(certificate, "SHA-1")
                                .anyMatch(print -> print.equals(unpadded(sha1)) || print.equalsIgnoreCase(keyId)))
                .findFirst();
    }

    /// Clients differ in the alphabet and in the padding; the emulator takes them all.
    private static String unpadded(String thumbprint) {
        return thumbprint.replace("=", "").replace('+', '-').replace('/', '_');
    }

    private static Stream<String> thumbprints(X509Certificate certificate, String algorithm) {
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            return Stream.of(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                    HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a registered certificate cannot be read", broken);
        }
    }
}
