package org.syncline.testkit;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate of one host that vouches for itself, for a day.
///
/// @param pem the file by which it is trusted
record MailCertificate(Path pem, SSLContext context) {

    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";

    static MailCertificate made(Path pem, String host)
            throws IOException, GeneralSecurityException, CertException, LDAPException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        long now = System.currentTimeMillis();
        byte dnsName = (byte) 0x82;
        var names = new ASN1Sequence(new ASN1OctetString(dnsName, host));
        var certificate = X509Certificate.generateSelfSignedCertificate(
                        SignatureAlgorithmIdentifier.SHA_256_WITH_ECDSA,
                        pair,
                        new DN("CN=" + host),
                        now - Duration.ofHours(1).toMillis(),
                        now + Duration.ofDays(1).toMillis(),
                        new X509CertificateExtension(new OID(SUBJECT_ALTERNATIVE_NAME), false, names.encode()))
                .toCertificate();
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", pair.getPrivate(), new char[0], new Certificate[] {certificate});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new MailCertificate(pem, context);
    }
}
