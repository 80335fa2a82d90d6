package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.cloud.model.Json;

/// The token service (cloud-emulator.md 4) and what tokens open.
class TokenTest {

    private static final CloudServer SERVER = Emulated.SERVER;
    private static final Client CLIENT = Emulated.CLIENT;

    private static String filled(String form) {
        return form.replace("CLIENT", SERVER.clientId())
                .replace("SECRET", SERVER.clientSecret())
                .replace("SCOPE", Client.encoded("https://graph.microsoft.com/.default"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TENANT,  grant_type=client_credentials&client_id=CLIENT&client_secret=SECRET&scope=SCOPE, 200, 0
            other,   grant_type=client_credentials&client_id=CLIENT&client_secret=SECRET&scope=SCOPE, 400, 90002
            TENANT,  client_id=CLIENT&client_secret=SECRET&scope=SCOPE,                               400, 900144
            TENANT,  grant_type=client_credentials&client_id=CLIENT&scope=SCOPE,                      400, 900144
            TENANT,  grant_type=client_credentials&client_id=who&client_secret=SECRET&scope=SCOPE,    400, 700016
            TENANT,  grant_type=client_credentials&client_id=CLIENT&client_secret=no&scope=SCOPE,     401, 7000215
            TENANT,  grant_type=client_credentials&client_id=CLIENT&client_secret=SECRET&scope=all,   400, 1002012
            """)
    void every_row_of_the_error_table(String tenant, String form, int status, int code) {
        var path = "/" + tenant.replace("TENANT", SERVER.tenantId()) + "/oauth2/v2.0/token";

        var answer = CLIENT.form(path, filled(form));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("error_codes").path(0).intValue(0)).isEqualTo(code);
    }

    @Test
    void the_authority_describes_itself() {
        var tenant = "/" + SERVER.tenantId();
        var configuration = CLIENT.get(tenant + "/v2.0/.well-known/openid-configuration")
                .expect(200)
                .body();

        assertThat(Json.text(configuration, "token_endpoint")).isEqualTo(SERVER.authority() + "/oauth2/v2.0/token");
        assertThat(CLIENT.get(Json.text(configuration, "jwks_uri"))
                        .expect(200)
                        .body()
                        .path("keys")
                        .size())
                .isEqualTo(1);
        CLIENT.get("/common/discovery/instance").expect(200);
    }

    @Test
    void without_a_token_nothing_is_read() {
        try (var stranger = new Client(SERVER.baseUrl(), SERVER.certificate(), "")) {
            stranger.useToken("e30.e30.AA");

            var answer = stranger.get("/sync/v1/changes");

            assertThat(answer.expect(401).code()).isEqualTo("InvalidAuthenticationToken");
            assertThat(stranger.control("POST", "reset", "").status()).isEqualTo(404);
            assertThat(stranger.control("GET", "health", "").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1.0/users, 501", "/rp/scim/Users, 501", "/sync/v1/nothing, 404", "/sync/v1/exports, 405"})
    void what_is_not_there_is_refused_in_the_services_shape(String path, int status) {
        var answer = CLIENT.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.body().path("error").path("innerError").has("request-id"))
                .isTrue();
    }

    @Test
    void secrets_are_not_in_the_request_journal() {
        CLIENT.form("/" + SERVER.tenantId() + "/oauth2/v2.0/token", filled("client_secret=SECRET"));

        var journal = CLIENT.control("GET", "requests", "").expect(200).body().toString();

        assertThat(journal).contains("[redacted]").doesNotContain(SERVER.clientSecret());
    }
}
