package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.cloud.CloudOptions;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Settings;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private Cloud cloud;
    private Path certificate;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        certificate = folder.resolve("client.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder((keytool
                                + " -genkeypair -alias client -keyalg RSA -keysize 2048 -dname CN=client"
                                + " -storetype PKCS12 -storepass passphrase -keystore " + certificate)
                        .split(" "))
                .start()
                .waitFor();
        assertThat(made).isZero();
        var store = KeyStore.getInstance(certificate.toFile(), "passphrase".toCharArray());
        cloud = new Cloud(CloudOptions.ephemeral().trusting((X509Certificate) store.getCertificate("client")));
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @BeforeEach
    void reset() {
        cloud.reset();
    }

    @Test
    void the_connector_type_is_found_by_name() {
        assertThat(ServiceLoader.load(ConnectorType.class))
                .extracting(ConnectorType::name)
                .contains("cloud-sync");
    }

    @Test
    void a_good_secret_opens_the_directory_and_its_schema() {
        try (var connector = cloud.open()) {
            assertThat(connector.partitions()).singleElement().extracting("id").isEqualTo("default");
            assertThat(connector.discover().types().keySet())
                    .extracting("text")
                    .containsExactly("contact", "group", "user");
        }
    }

    @Test
    void a_certificate_opens_it_too() {
        var settings = cloud.settings();
        settings.put("certificate", certificate.toString());
        settings.put("secret", "passphrase");

        new CloudSync().open(Settings.of(settings)).close();
    }

    @Test
    void a_certificate_with_another_passphrase_is_named() {
        var refused = refusal(Map.of("certificate", certificate.toString(), "secret", "other"));

        assertThat(refused.reason()).isEqualTo(Reason.BAD_CONFIGURATION);
        assertThat(refused).hasMessageContaining("'certificate'");
    }

    @ParameterizedTest
    @CsvSource({
        "cloudMastered,                   FLAG,      false, false",
        "cloudMSExchRecipientDisplayType, NUMBER,    false, false",
        "cloudPublicDelegates,            REFERENCE, true,  false",
        "manager,                         REFERENCE, false, true",
        "proxyAddresses,                  TEXT,      true,  true",
        "sourceAnchor,                    TEXT,      false, true",
    })
    void the_schema_tells_types_and_what_the_cloud_keeps_to_itself(
            String name, ValueType type, boolean multiValued, boolean writable) {
        try (var connector = cloud.open()) {
            assertThat(connector.discover().attribute(new ObjectTypeName("user"), Samples.name(name)))
                    .contains(new AttributeSchema(Samples.name(name), type, multiValued, writable, false));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret | wrong                                | CREDENTIALS       | refuses the client secret",
                "client | 00000000-0000-0000-0000-000000000000 | CREDENTIALS       | no such application",
                "tenant | 00000000-0000-0000-0000-000000000000 | BAD_CONFIGURATION | no such tenant",
                "url    | http://localhost:1                   | BAD_CONFIGURATION | https://host:port",
                "ca     | /no/such/file                        | BAD_CONFIGURATION | cannot be read",
            })
    void a_wrong_setting_is_named(String setting, String value, Reason reason, String message) {
        var refused = refusal(Map.of(setting, value));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessageContaining(message).hasMessageNotContaining(cloud.server.clientSecret());
    }

    @Test
    void without_its_certificate_a_directory_is_not_trusted() {
        var settings = cloud.settings();
        settings.remove("ca");

        var refused = catchThrowableOfType(ConnectorException.class, () -> new CloudSync().open(Settings.of(settings)));

        assertThat(refused.reason()).isEqualTo(Reason.UNTRUSTED);
        assertThat(refused).hasMessageContaining("'ca'");
    }

    @Test
    void a_directory_that_is_not_running_is_not_reached() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        var refused = refusal(Map.of("url", "https://localhost:" + free));

        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused).hasMessageContaining("'url'");
    }

    @Test
    void an_application_without_the_role_learns_which_one() {
        cloud.fault("GET", "configuration", "{\"status\":403,\"code\":\"Authorization_RequestDenied\"}");

        var refused = refusal(Map.of());

        assertThat(refused.reason()).isEqualTo(Reason.PERMISSION);
        assertThat(refused).hasMessageContaining("DirectorySync.ReadWrite.All");
    }

    @Test
    void a_token_that_is_no_longer_taken_is_renewed_once() {
        cloud.fault("GET", "configuration", "{\"status\":401,\"code\":\"InvalidAuthenticationToken\"}");

        cloud.open().close();

        cloud.fault("GET", "configuration", "{\"status\":401,\"code\":\"InvalidAuthenticationToken\"}");
        cloud.fault("GET", "configuration", "{\"status\":401,\"code\":\"InvalidAuthenticationToken\"}");

        assertThat(refusal(Map.of()).reason()).isEqualTo(Reason.CREDENTIALS);
    }

    @Test
    void a_busy_directory_is_waited_for_as_long_as_it_asks() {
        cloud.fault(
                "GET",
                "configuration",
                "{\"status\":429,\"code\":\"TooManyRequests\",\"headers\":{\"Retry-After\":\"0.2\"}}");
        cloud.fault("GET", "configuration", "{\"status\":503,\"headers\":{\"Retry-After\":\"0\"}}");

        cloud.open().close();
    }

    @Test
    void who_asks_for_too_long_a_pause_is_not_waited_for() {
        cloud.fault("GET", "configuration", "{\"status\":503,\"headers\":{\"Retry-After\":\"86400\"}}");

        assertThat(refusal(Map.of())).hasMessageContaining("busy");
    }

    private ConnectorException refusal(Map<String, String> wrong) {
        var settings = cloud.settings();
        settings.putAll(wrong);
        return catchThrowableOfType(
                ConnectorException.class,
                () -> new CloudSync().open(Settings.of(settings)).close());
    }
}
