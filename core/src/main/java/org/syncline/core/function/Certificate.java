package org.syncline.core.function;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// An X.509 certificate as certificate functions see it (rules.md 9.9).
record Certificate(X509Certificate x509) {

    private static final byte SEQUENCE = 0x30;

    /// As much as reading so many texts.
    private static final int WORK = 500;

    /// The certificate that the first argument of a call is, plain (DER) or as base64 text.
    static Optional<Certificate> of(Call call) {
        call.evaluation().charge(WORK);
        return of(call.bytes(0));
    }

    /// @throws EvaluationException if the first argument of a call is none
    static Certificate needed(Call call) {
        return of(call).orElseThrow(() -> EvaluationException.failed(
                "these %d octets are not an X.509 certificate".formatted(call.bytes(0).length)));
    }

    private static Optional<Certificate> of(byte[] octets) {
        try {
            var der = octets.length > 0 && octets[0] == SEQUENCE ? octets : unwrapped(octets);
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return read instanceof X509Certificate x509 ? Optional.of(new Certificate(x509)) : Optional.empty();
        } catch (CertificateException | RuntimeException _) {
            // The JDK's reader meets broken octets with exceptions of all kinds.
            return Optional.empty();
        }
    }

    /// Base64, with or without the lines that PEM puts around it.
    private static byte[] unwrapped(byte[] octets) {
        var text = new String(octets, ISO_8859_1);
        int begin = text.startsWith("-----") ? text.indexOf('\n') + 1 : 0;
        int end = text.indexOf("-----", begin);
        return Base64.getDecoder().decode(WhiteSpace.none(text.substring(begin, end < 0 ? text.length() : end)));
    }

    CertificateNames subject() {
        return CertificateNames.ofSubject(x509);
    }

    CertificateNames issuer() {
        return CertificateNames.ofIssuer(x509);
    }

    /// SHA-1, as directories and administrators identify certificates.
    String thumbprint() {
        try {
            return Encodings.upperHex(MessageDigest.getInstance("SHA-1").digest(encoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String serialNumber() {
        return Encodings.upperHex(x509.getSerialNumber().toByteArray());
    }

    String version() {
        return Integer.toString(x509.getVersion());
    }

    Instant notBefore() {
        return x509.getNotBefore().toInstant();
    }

    Instant notAfter() {
        return x509.getNotAfter().toInstant();
    }

    /// The algorithm of the public key, as an object identifier.
    String keyAlgorithm() {
        return algorithm().child(0).identifier();
    }

    /// The parameters of that algorithm in hexadecimal digits; empty if it has none.
    String keyParameters() {
        var parts = algorithm().children();
        return parts.size() < 2 ? "" : Encodings.upperHex(parts.get(1).whole());
    }

    /// As the certificate has it: a key of the JDK leaves out parameters that say NULL.
    private Der algorithm() {
        var body = Der.of(encoded()).child(0);
        int publicKey = body.child(0).tag() == Der.VERSION ? 6 : 5;
        return body.child(publicKey).child(0);
    }

    /// The object identifiers of the critical extensions, as the certificate orders them.
    List<String> criticalExtensions() {
        return Der.of(encoded()).child(0).children().stream()
                .filter(part -> part.tag() == Der.EXTENSIONS)
                .flatMap(part -> part.child(0).children().stream())
                .filter(extension -> extension.child(1).isTrue())
                .map(extension -> extension.child(0).identifier())
                .toList();
    }

    private byte[] encoded() {
        try {
            return x509.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
