package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// From the link that the server prints to a session, and what those learn who only guess.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class SignInTest {

    private static Site site;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.empty();
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    @Order(1)
    void the_link_makes_one_administrator_and_then_no_more() {
        var link = site.server.invitation().orElseThrow().replace(site.server.address(), "");
        var token = link.replaceFirst(".*token=", "");
        var browser = site.browser();

        assertThat(browser.get("/begin?token=guessed").statusCode()).isEqualTo(404);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post("/begin", form(token, "ann", "short")).body()).contains("12 to 256 characters");
        var made = browser.post("/begin", form(token, "ann", Site.PASSWORD));

        assertThat(made.headers().firstValue("Location")).hasValue(site.server.address() + "/sign-in?begun");
        assertThat(site.server.invitation()).isEmpty();
        assertThat(browser.post("/begin", form(token, "eve", Site.PASSWORD)).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void a_session_changes_its_id_when_somebody_signs_in_and_ends_when_they_sign_out() {
        var browser = site.browser();
        browser.get("/sign-in");
        var before = browser.session();

        var answer = browser.signIn("Ann", Site.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/api/v1/session").body()).contains("\"ann\"", "ADMINISTRATOR");
        browser.post("/sign-out", Map.of());
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void the_cookie_is_for_this_server_and_no_script() {
        var cookie = site.browser().get("/sign-in").headers().firstValue("Set-Cookie");

        assertThat(cookie)
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("__Host-syncline=")
                        .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/"));
    }

    @Test
    @Order(4)
    void every_answer_tells_the_browser_to_be_careful() {
        var headers = site.browser().get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    @Order(5)
    void a_wrong_address_says_nothing_of_the_inside() {
        var browser = site.browser();
        browser.signIn("ann", Site.PASSWORD);

        for (var path :
                new String[] {"/operations/none", "/operations/7", "/objects/cs/7", "/nowhere", "/operations?cursor=x"
                }) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("Exception", "org.syncline", "springframework", "at java");
        }
    }

    @Test
    @Order(6)
    void the_audit_log_tells_who_signed_in_and_who_could_not() {
        var browser = site.browser();
        browser.signIn("mallory<script>", "wrong");
        browser.signIn("ann", Site.PASSWORD);

        assertThat(browser.get("/audit").body())
                .contains("make the first administrator", "mallory&lt;script&gt;", "refused")
                .doesNotContain(Site.PASSWORD, "mallory<script>");
    }

    @Test
    @Order(7)
    void a_session_ends_after_twelve_hours_however_busy_and_after_half_an_hour_without_a_request() {
        var browser = site.browser();
        browser.signIn("ann", Site.PASSWORD);

        assertThat(site.sessions())
                .isNotEmpty()
                .allSatisfy(
                        session -> assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60));
        site.later = Duration.ofHours(11);
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(200);
        site.later = Duration.ofHours(13);
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
        site.later = Duration.ZERO;
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(8)
    void it_listens_where_it_says_on_this_machine_alone_and_nowhere_else() throws IOException {
        assertThat(Listeners.ofThisProcess())
                .containsExactly("127.0.0.1:" + site.server.address().replaceFirst(".*:", ""));
    }

    /// The last test: nobody signs in from this address for a while.
    @Test
    @Order(9)
    void whoever_guesses_learns_nothing_and_is_stopped() {
        var browser = site.browser();

        for (int i = 0; i < 6; i++) {
            var known = browser.signIn("ann", "wrong password " + i);
            var unknown = browser.signIn("nobody", "wrong password " + i);
            assertThat(known.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in?failed"));
            assertThat(known.body()).isEqualTo(unknown.body());
        }
        browser.signIn("ann", Site.PASSWORD);

        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    private static Map<String, String> form(String token, String name, String password) {
        return Map.of("token", token, "name", name, "password", password, "again", password);
    }
}
