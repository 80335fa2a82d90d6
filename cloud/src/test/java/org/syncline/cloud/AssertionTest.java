package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.cloud.model.Json;

/// A client proves itself by a certificate (cloud-emulator.md 4.1).
class AssertionTest {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    @TempDir
    private Path directory = Path.of("");

    private record Pair(PrivateKey key, X509Certificate certificate) {}

    private Pair pair() throws IOException, GeneralSecurityException, InterruptedException {
        var file = directory.resolve("app.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "app",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=app",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit");
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, "changeit".toCharArray());
        }
        return new Pair((PrivateKey) store.getKey("app", "changeit".toCharArray()), (X509Certificate)
                store.getCertificate("app"));
    }

    private static String assertion(Pair pair, String client, String audience, Instant expiry)
            throws GeneralSecurityException {
        var print =
                MessageDigest.getInstance("SHA-256").digest(pair.certificate().getEncoded());
        var header = Json.object()
                .put("alg", "RS256")
                .put("x5t#S256", Base64.getEncoder().encodeToString(print));
        var claims = Json.object()
                .put("iss", client)
                .put("sub", client)
                .put("aud", audience)
                .put("exp", expiry.getEpochSecond());
        var signed = part(header.toString()) + "." + part(claims.toString());
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.key());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_assertion_opens_if_signer_address_and_time_are_right() throws Exception {
        var pair = pair();
        try (var server = CloudServer.start(CloudOptions.ephemeral().trusting(pair.certificate()));
                var client = new Client(server.baseUrl(), server.certificate(), "")) {
            var address = server.authority() + "/oauth2/v2.0/token";
            var later = Instant.now().plusSeconds(60);
            var form = "grant_type=client_credentials&client_id=%s&scope=%s&client_assertion_type=%s&client_assertion="
                    .formatted(
                            server.clientId(),
                            Client.encoded(server.baseUrl() + "/.default"),
                            Client.encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));

            var good = client.form(address, form + assertion(pair, server.clientId(), address, later));
            var elsewhere = client.form(address, form + assertion(pair, server.clientId(), "https://x", later));
            var late = client.form(address, form + assertion(pair, server.clientId(), address, Instant.EPOCH));

            assertThat(good.status()).isEqualTo(200);
            assertThat(elsewhere.body().path("error_codes").path(0).intValue()).isEqualTo(700027);
            assertThat(late.body().path("error_codes").path(0).intValue()).isEqualTo(700024);
        }
    }
}
