package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.server.access.Role;
import org.syncline.server.access.Route;
import org.syncline.server.access.Routes;

/// Before something that weighs, whoever signed in some time ago shows the password again; and changes it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class ProofTest {

    private static final Map<String, String> MAKE_HIM_AUDITOR = Map.of("name", "browse", "role", "auditor");

    private static final Map<String, String> MAKE_HIM_BROWSE = Map.of("name", "browse", "role", "browse");

    private static Site site;

    private Browser browser;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @BeforeEach
    void signIn() {
        site.later = Duration.ZERO;
        browser = site.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    @Order(1)
    void soon_after_signing_in_nothing_is_asked() {
        assertThat(browser.post("/accounts/roles", MAKE_HIM_AUDITOR).statusCode())
                .isEqualTo(302);
    }

    @Test
    @Order(2)
    void later_it_is_asked_for_and_what_was_wanted_goes_along_and_is_done_with_it() {
        site.later = Duration.ofMinutes(16);
        var asked = browser.post("/accounts/roles", MAKE_HIM_BROWSE);

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("Your password again", "action=\"/accounts/roles\"")
                .contains("name=\"name\" value=\"browse\"", "name=\"role\" value=\"browse\"");
        assertThat(roles()).contains("AUDITOR");
        assertThat(with("/accounts/roles", MAKE_HIM_BROWSE, "not this").body()).contains("That is not your password");
        assertThat(roles()).contains("AUDITOR");
        assertThat(with("/accounts/roles", MAKE_HIM_BROWSE, Site.PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(roles()).contains("BROWSE").doesNotContain("AUDITOR");
        assertThat(browser.post("/accounts/roles", MAKE_HIM_AUDITOR).statusCode())
                .isEqualTo(302);
    }

    @Test
    @Order(3)
    void a_secret_is_not_repeated_the_form_is_filled_in_again() {
        site.later = Duration.ofMinutes(16);
        var asked = browser.post("/accounts/password", Map.of("name", "browse", "password", "another horse 7 battery"));

        assertThat(asked.body())
                .contains("Then fill in the form again", "action=\"/proof\"", "value=\"/accounts\"")
                .doesNotContain("another horse");
        assertThat(with("/proof", Map.of("then", "/accounts"), Site.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/accounts"));
        assertThat(with("/proof", Map.of("then", "//elsewhere.test"), Site.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/overview"));
        assertThat(browser.post("/accounts/password", Map.of("name", "browse", "password", "another horse 7 battery"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @Order(4)
    void a_program_of_a_session_shows_it_by_a_call_of_its_own() {
        site.later = Duration.ofMinutes(16);

        assertThat(browser.json("/api/v1/accounts/browse/roles", "{\"roles\": [\"browse\"]}")
                        .body())
                .contains("proof-wanted", "/api/v1/session/proof");
        assertThat(browser.json("/api/v1/session/proof", "{\"password\": \"not this\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.json("/api/v1/session/proof", "{\"password\": \"" + Site.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.json("/api/v1/accounts/browse/roles", "{\"roles\": [\"browse\"]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void whatever_weighs_asks_and_nothing_else_does() {
        site.later = Duration.ofMinutes(16);
        for (var route : Routes.TABLE) {
            if (route.verb() == Route.Verb.POST
                    && !route.path().startsWith("/sign")
                    && !route.path().equals("/begin")) {
                var path = route.path().replaceAll("\\{[^}]*}", "1");
                var answer = path.startsWith(Routes.API)
                        ? browser.json(path, "{}")
                        : browser.post(path, Map.of("nothing", "said"));

                assertThat(answer.body().contains("Your password again")
                                || answer.body().contains("proof-wanted"))
                        .as(route.path())
                        .isEqualTo(route.weighs() || route.path().endsWith("/proof"));
            }
        }
    }

    @Test
    @Order(6)
    void people_change_their_own_password_with_the_old_one_and_sign_in_again() {
        var own = site.signedIn(Role.OPERATOR);

        assertThat(own.post("/password", passwords("not this", "a new horse 8 battery"))
                        .body())
                .contains("The old password is not right");
        assertThat(own.post("/password", passwords(Site.PASSWORD, "short")).body())
                .contains("12 to 256 characters");
        assertThat(own.post("/password", passwords(Site.PASSWORD, "a new horse 8 battery"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in?changed"));
        assertThat(own.get("/api/v1/session").statusCode()).isEqualTo(401);
        own.signIn("operator", "a new horse 8 battery");
        assertThat(own.get("/api/v1/session").statusCode()).isEqualTo(200);
        assertThat(own.json(
                                "/api/v1/session/password",
                                "{\"old\": \"a new horse 8 battery\", \"password\": \"" + Site.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(own.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> with(String path, Map<String, String> form, String password) {
        var whole = new HashMap<>(form);
        whole.put("proof", password);
        return browser.post(path, whole);
    }

    private static Map<String, String> passwords(String old, String young) {
        return Map.of("old", old, "password", young, "again", young);
    }

    private String roles() {
        return browser.get("/api/v1/accounts")
                .body()
                .replaceFirst("(?s).*\"name\":\"browse\"", "")
                .replaceFirst("(?s)].*", "");
    }
}
