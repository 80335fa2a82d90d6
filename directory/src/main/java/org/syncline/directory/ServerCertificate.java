package org.syncline.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate that vouches for itself, and its key. Clients trust the directory by its PEM file.
record ServerCertificate(PrivateKey key, Certificate certificate) {

    private static final Duration YEARS = Duration.ofDays(3650);
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";

    /// The one kept in the folder, or a new one that is kept from now on.
    static ServerCertificate in(Path folder, String domain) {
        try {
            Files.createDirectories(folder);
            var keyFile = folder.resolve("server.key");
            if (!Files.exists(keyFile)) {
                fresh(domain).write(pem(folder), keyFile);
            }
            return read(pem(folder), keyFile);
        } catch (IOException | GeneralSecurityException | CertException | LDAPException e) {
            throw new IllegalStateException("the directory has no usable certificate: " + e.getMessage(), e);
        }
    }

    static Path pem(Path folder) {
        return folder.resolve("server.pem");
    }

    private static ServerCertificate fresh(String domain)
            throws GeneralSecurityException, CertException, LDAPException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var now = System.currentTimeMillis();
        var certificate = X509Certificate.generateSelfSignedCertificate(
                SignatureAlgorithmIdentifier.SHA_256_WITH_ECDSA,
                pair,
                new DN("CN=dc1." + domain),
                now - Duration.ofDays(1).toMillis(),
                now + YEARS.toMillis(),
                names(domain));
        return new ServerCertificate(pair.getPrivate(), certificate.toCertificate());
    }

    private static X509CertificateExtension names(String domain) {
        byte dnsName = (byte) 0x82;
        byte address = (byte) 0x87;
        var names = new ASN1Sequence(
                new ASN1OctetString(dnsName, "localhost"),
                new ASN1OctetString(dnsName, "dc1." + domain),
                new ASN1OctetString(dnsName, domain),
                new ASN1OctetString(address, new byte[] {127, 0, 0, 1}));
        return new X509CertificateExtension(new OID(SUBJECT_ALTERNATIVE_NAME), false, names.encode());
    }

    private void write(Path pem, Path keyFile) throws IOException, GeneralSecurityException {
        var mime = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n" + mime.encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        Files.createFile(keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keyFile, Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    private static ServerCertificate read(Path pem, Path keyFile) throws IOException, GeneralSecurityException {
        var key = Base64.getDecoder().decode(Files.readString(keyFile).strip());
        return new ServerCertificate(
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Files.readString(pem).getBytes(StandardCharsets.US_ASCII))));
    }

    SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, new char[0], new Certificate[] {certificate});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }
}
