package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.home.Refused;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Author;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;

/// Accounts that are added, changed and removed: what becomes of who is signed in, and that an
/// administrator remains.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class AccountsTest {

    private static final String OTHER = "another horse 8 battery";
    private static final Author TEST = new Author("a test", "here");

    private static Site site;
    private static Accounts accounts;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
        accounts = site.server.context().getBean(Accounts.class);
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    @Order(1)
    void an_administrator_adds_an_account_that_signs_in() {
        var administrator = site.signedIn(Role.ADMINISTRATOR);

        var answer = administrator.json("/api/v1/accounts", account("Bea", "browse"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"Bea\"", "[\"BROWSE\"]").doesNotContain("argon2", Site.PASSWORD);
        assertThat(signedIn("bea").get("/api/v1/session").body()).contains("\"Bea\"", "[\"BROWSE\"]");
        assertThat(administrator.get("/audit").body())
                .contains("add an account", "Bea: browse")
                .doesNotContain(Site.PASSWORD);
    }

    @Test
    @Order(2)
    void what_is_wrong_is_said() {
        var administrator = site.signedIn(Role.ADMINISTRATOR);

        assertThat(administrator
                        .json("/api/v1/accounts", account("bea", "browse"))
                        .body())
                .contains("There is an account 'bea' already");
        assertThat(administrator
                        .json("/api/v1/accounts", account("..", "browse"))
                        .body())
                .contains("A name has");
        assertThat(administrator
                        .json("/api/v1/accounts", account("eve", "queen"))
                        .body())
                .contains("There is no role 'queen'");
        assertThat(administrator
                        .json("/api/v1/accounts", "{\"name\":\"eve\",\"password\":\"%s\"}".formatted(OTHER))
                        .body())
                .contains("at least one role");
        assertThat(administrator
                        .json("/api/v1/accounts", "{\"name\":\"eve\",\"password\":\"short\",\"roles\":[\"browse\"]}")
                        .body())
                .contains("12 to 256 characters");
        assertThat(administrator.json("/api/v1/accounts/eve/remove", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void other_roles_count_at_the_next_request_of_a_session() {
        var bea = signedIn("bea");
        assertThat(bea.get("/api/v1/runs").statusCode()).isEqualTo(403);
        assertThat(bea.get("/objects").statusCode()).isEqualTo(200);

        var answer = site.signedIn(Role.ADMINISTRATOR).json("/api/v1/accounts/bea/roles", "{\"roles\":[\"operator\"]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bea.get("/api/v1/runs").statusCode()).isEqualTo(200);
        assertThat(bea.get("/objects").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void another_password_ends_the_sessions_and_leaves_the_tokens() {
        var bea = signedIn("bea");
        var token = token(bea);

        site.signedIn(Role.ADMINISTRATOR)
                .json("/api/v1/accounts/bea/password", "{\"password\":\"%s\"}".formatted(OTHER));

        assertThat(bea.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(signedIn("bea").get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(site.browser().bearing(token, "/api/v1/session").statusCode())
                .isEqualTo(200);
        assertThat(site.browser().signIn("bea", OTHER).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/"));
    }

    /// Nor do they come to life again when somebody else gets the name.
    @Test
    @Order(5)
    void session_and_token_of_a_removed_account_end_at_their_next_request() {
        accounts.add("carl", Site.PASSWORD, Grants.everywhere(List.of(Role.OPERATOR)), TEST);
        var carl = signedIn("carl");
        var token = token(carl);
        assertThat(carl.get("/operations").statusCode()).isEqualTo(200);
        assertThat(site.browser().bearing(token, "/api/v1/runs").statusCode()).isEqualTo(200);

        site.signedIn(Role.ADMINISTRATOR).json("/api/v1/accounts/carl/remove", "{}");

        assertThat(carl.get("/operations").statusCode()).isEqualTo(302);
        assertThat(carl.get("/api/v1/runs").statusCode()).isEqualTo(401);
        assertThat(site.browser().bearing(token, "/api/v1/runs").statusCode()).isEqualTo(401);
        var other = signedInAgain(carl);
        accounts.add("carl", Site.PASSWORD, Grants.everywhere(List.of(Role.ADMINISTRATOR)), TEST);
        assertThat(other.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(site.browser().bearing(token, "/api/v1/runs").statusCode()).isEqualTo(401);
        accounts.remove("carl", TEST);
    }

    @Test
    @Order(6)
    void the_last_administrator_stays_one() {
        var administrator = site.signedIn(Role.ADMINISTRATOR);

        for (var body : List.of(
                List.of("/api/v1/accounts/administrator/remove", "{}"),
                List.of("/api/v1/accounts/Administrator/roles", "{\"roles\":[\"operator\",\"auditor\"]}"))) {
            var answer = administrator.json(body.getFirst(), body.getLast());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("is the last administrator");
        }
        assertThat(administrator.get("/api/v1/session").body()).contains("[\"ADMINISTRATOR\"]");
        assertThat(administrator.get("/audit").body()).doesNotContain("administrator: operator, auditor");
    }

    /// Both would leave one if they did not see each other.
    @Test
    @Order(7)
    void of_two_administrators_who_remove_each_other_at_once_one_remains() throws Exception {
        for (int round = 0; round < 10; round++) {
            accounts.add("dora", Site.PASSWORD, Grants.everywhere(List.of(Role.ADMINISTRATOR)), TEST);
            int refused = 0;
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var works = new ArrayList<Callable<Boolean>>();
                works.add(() -> tried(
                        () -> accounts.setRoles("administrator", Grants.everywhere(List.of(Role.AUDITOR)), TEST)));
                works.add(() -> tried(() -> accounts.remove("dora", TEST)));
                for (var done : both.invokeAll(works)) {
                    refused += done.get() ? 0 : 1;
                }
            }
            assertThat(refused).isEqualTo(1);
            assertThat(accounts.all())
                    .filteredOn(line -> line.roles().contains("ADMINISTRATOR"))
                    .hasSize(1);
            accounts.setRoles("administrator", Grants.everywhere(List.of(Role.ADMINISTRATOR)), TEST);
            if (accounts.all().stream().anyMatch(line -> line.name().equals("dora"))) {
                accounts.remove("dora", TEST);
            }
        }
    }

    private static boolean tried(Runnable change) {
        try {
            change.run();
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private static Browser signedIn(String name) {
        var browser = site.browser();
        browser.signIn(name, Site.PASSWORD);
        return browser;
    }

    /// A session of an account that is removed before its next request.
    private static Browser signedInAgain(Browser gone) {
        assertThat(gone.get("/api/v1/session").statusCode()).isEqualTo(401);
        accounts.add("carl", Site.PASSWORD, Grants.everywhere(List.of(Role.OPERATOR)), TEST);
        var again = signedIn("carl");
        assertThat(again.get("/api/v1/session").statusCode()).isEqualTo(200);
        accounts.remove("carl", TEST);
        return again;
    }

    private static String token(Browser browser) {
        var body = browser.json("/api/v1/tokens", "{\"label\":\"a test\"}").body();
        assertThat(body).contains("\"token\":\"syncline_");
        return body.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static String account(String name, String role) {
        return "{\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"]}".formatted(name, Site.PASSWORD, role);
    }
}
