package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Author;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import org.syncline.store.AuditStore;

/// What a program may that shows a token: what token and account both may, for one request, and until
/// somebody ends it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class TokensTest {

    private static final Pattern TOKEN = Pattern.compile("syncline_(\\d+)_[A-Za-z0-9_-]{43}");
    private static final Author TEST = new Author("a test", "here");
    private static final Pattern ROLE = Pattern.compile("[A-Z_]+");
    private static final String ACCOUNTS = "/api/v1/accounts";

    private static Site site;
    private static Browser program;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
        program = site.browser();
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @AfterEach
    void now() {
        site.later = Duration.ZERO;
    }

    @Test
    @Order(1)
    void a_token_works_for_one_request_and_opens_no_session() {
        var token = made(Role.OPERATOR, "{\"label\":\"nightly\"}");
        var answer = session(token);

        assertThat(answer.body()).contains("\"operator (token " + number(token) + ")\"", "[\"OPERATOR\"]");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(program.session()).isEmpty();
        assertThat(program.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(program.bearing(token, "/metrics").statusCode()).isEqualTo(200);
        assertThat(program.bearing(token, "/operations").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(2)
    void it_changes_things_without_a_token_against_forged_requests_and_the_audit_log_names_it() {
        var token = made(Role.OPERATOR, "{\"label\":\"nightly\"}");

        var made = token(site.browser().bearing(token, "/api/v1/tokens", "{\"label\":\"weekly\",\"expires\":\"1d\"}"));

        assertThat(session(made).statusCode()).isEqualTo(200);
        assertThat(audit())
                .anySatisfy(entry -> {
                    assertThat(entry.subject()).contains("weekly");
                    assertThat(entry.who()).isEqualTo("operator (token %s)".formatted(number(token)));
                })
                .anySatisfy(entry -> {
                    assertThat(entry.subject()).contains("nightly", "operator");
                    assertThat(List.of(entry.action(), entry.who(), entry.origin()))
                            .containsExactly("make a token", "operator", "127.0.0.1");
                });
    }

    /// Somebody else's page cannot send the header; but if it could, the session would not count.
    @Test
    @Order(3)
    void beside_a_session_only_the_token_counts() {
        var administrator = site.signedIn(Role.ADMINISTRATOR);
        var browse = made(Role.BROWSE, "{\"label\":\"a reader\"}");
        assertThat(administrator.json(ACCOUNTS, account("first")).statusCode()).isEqualTo(200);

        var answers = Stream.of(browse, "wrong", "", "syncline_1_" + "A".repeat(43), browse + "!")
                .map(token -> administrator
                        .bearing(token, ACCOUNTS, account("second"))
                        .statusCode());

        assertThat(answers).containsExactly(403, 401, 401, 401, 401);
        assertThat(administrator.get(ACCOUNTS).body()).contains("\"first\"").doesNotContain("\"second\"");
        assertThat(administrator.bearing(browse, "/api/v1/session").body()).contains("[\"BROWSE\"]");
        assertThat(administrator.bearing("wrong", "/api/v1/session").statusCode())
                .isEqualTo(401);
        for (var path :
                List.of("/scheduler/suspend", "/sign-out", "/accounts/remove", "/api/v1/../../scheduler/resume")) {
            assertThat(administrator.bearing(browse, path, "{}").statusCode())
                    .as(path)
                    .isIn(400, 403);
        }
        assertThat(administrator.get("/api/v1/session").body()).contains("\"administrator\"");
    }

    @Test
    @Order(4)
    void wrong_expired_and_revoked_are_refused_with_the_same_words() {
        var expired = made(Role.AUDITOR, "{\"label\":\"short\",\"expires\":\"1h\"}");
        var revoked = made(Role.AUDITOR, "{\"label\":\"gone\"}");
        var kept = made(Role.AUDITOR, "{\"label\":\"kept\"}");
        assertThat(List.of(expired, revoked)).allMatch(token -> session(token).statusCode() == 200);

        site.later = Duration.ofMinutes(61);
        site.signedIn(Role.AUDITOR).json("/api/v1/tokens/%s/revoke".formatted(number(revoked)), "{}");

        var wrong = session(kept.substring(0, kept.length() - 1) + (kept.endsWith("A") ? "B" : "A"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        for (var token : List.of(expired, revoked, "syncline_999999_" + "A".repeat(43), "Bearer")) {
            assertThat(session(token).statusCode()).isEqualTo(401);
            assertThat(session(token).body()).isEqualTo(wrong.body());
        }
        assertThat(session(kept).statusCode()).isEqualTo(200);
    }

    /// An administrator may everything, so that a token of one can be for little.
    @Test
    @Order(5)
    void it_may_what_both_it_and_its_account_may_at_the_time() {
        var accounts = site.server.context().getBean(Accounts.class);
        accounts.add("mia", Site.PASSWORD, Grants.everywhere(List.of(Role.ADMINISTRATOR)), TEST);
        var mia = site.browser();
        mia.signIn("mia", Site.PASSWORD);
        var all = token(mia.json("/api/v1/tokens", "{\"label\":\"all\"}"));
        var few = token(mia.json("/api/v1/tokens", "{\"label\":\"few\",\"roles\":[\"operator\",\"password-set\"]}"));
        assertThat(roles(all)).containsExactly("ADMINISTRATOR");
        assertThat(roles(few)).containsExactly("OPERATOR", "PASSWORD_SET");
        assertThat(site.browser().bearing(few, "/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(site.browser().bearing(all, "/api/v1/accounts").statusCode()).isEqualTo(200);

        accounts.setRoles("mia", Grants.everywhere(List.of(Role.OPERATOR, Role.AUDITOR)), TEST);

        assertThat(roles(all)).isEmpty();
        assertThat(roles(few)).containsExactly("OPERATOR");
        assertThat(site.browser().bearing(all, "/api/v1/runs").statusCode()).isEqualTo(403);
        assertThat(mia.get("/api/v1/session").body()).contains("[\"AUDITOR\",\"OPERATOR\"]");
        assertThat(mia.get("/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(mia.json("/api/v1/tokens", "{\"label\":\"x\",\"roles\":[\"administrator\"]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void what_a_token_makes_may_no_more_lasts_no_longer_and_ends_with_it() {
        var parent = made(Role.ADMINISTRATOR, "{\"label\":\"parent\",\"roles\":[\"operator\"],\"expires\":\"10d\"}");
        for (var body : List.of(
                "{\"label\":\"more\",\"roles\":[\"administrator\"],\"expires\":\"1d\"}",
                "{\"label\":\"other\",\"roles\":[\"auditor\"],\"expires\":\"1d\"}",
                "{\"label\":\"longer\",\"expires\":\"11d\"}")) {
            assertThat(program.bearing(parent, "/api/v1/tokens", body).statusCode())
                    .as(body)
                    .isEqualTo(403);
        }
        var child = token(program.bearing(parent, "/api/v1/tokens", "{\"label\":\"child\",\"expires\":\"1d\"}"));
        assertThat(roles(child)).containsExactly("OPERATOR");
        assertThat(program.bearing(child, "/api/v1/tokens").body())
                .contains("\"child\"")
                .doesNotContain("\"label\":\"parent\"", "hash");
        assertThat(program.bearing(child, "/api/v1/tokens/%s/revoke".formatted(number(parent)), "{}")
                        .statusCode())
                .isEqualTo(404);

        site.signedIn(Role.ADMINISTRATOR).json("/api/v1/tokens/%s/revoke".formatted(number(parent)), "{}");

        assertThat(List.of(parent, child)).allMatch(token -> session(token).statusCode() == 401);
    }

    @Test
    @Order(7)
    void everybody_sees_and_revokes_their_own_and_an_administrator_all() {
        var token = made(Role.JOINER, "{\"label\":\"of a joiner\"}");
        var revoke = "/api/v1/tokens/%s/revoke".formatted(number(token));

        assertThat(site.signedIn(Role.JOINER).get("/api/v1/tokens").body()).contains("of a joiner");
        assertThat(site.signedIn(Role.BROWSE).get("/api/v1/tokens").body()).doesNotContain("of a joiner");
        assertThat(site.signedIn(Role.BROWSE).json(revoke, "{}").statusCode()).isEqualTo(404);
        assertThat(session(token).statusCode()).isEqualTo(200);
        assertThat(site.signedIn(Role.ADMINISTRATOR).get("/api/v1/tokens").body())
                .contains("of a joiner")
                .doesNotContain(token);

        assertThat(site.signedIn(Role.ADMINISTRATOR).json(revoke, "{}").statusCode())
                .isEqualTo(200);

        assertThat(session(token).statusCode()).isEqualTo(401);
        assertThat(audit()).allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(token));
    }

    @Test
    @Order(8)
    void a_wish_that_cannot_be_says_what_is_wrong() {
        var browser = site.signedIn(Role.BROWSE);
        var wrong = Map.of(
                "{}", "what the token is for",
                "{\"label\":\" \"}", "what the token is for",
                "{\"label\":\"x\",\"expires\":\"366d\"}", "365 days at most",
                "{\"label\":\"x\",\"expires\":\"0d\"}", "365 days at most",
                "{\"label\":\"x\",\"expires\":\"soon\"}", "not 'soon'",
                "{\"label\":\"x\",\"roles\":[\"king\"]}", "There are: administrator, operator",
                "{\"label\":\"x\",\"roles\":[\"operator\"]}", "can have these roles: browse.");

        wrong.forEach((body, words) ->
                assertThat(browser.json("/api/v1/tokens", body).body()).as(body).contains(words));
    }

    @Test
    @Order(9)
    void the_day_of_the_last_use_is_noted() {
        var token = made(Role.PASSWORD_SET, "{\"label\":\"used\"}");
        var owner = site.signedIn(Role.PASSWORD_SET);
        assertThat(owner.get("/api/v1/tokens").body())
                .contains("\"number\":" + number(token) + ",")
                .doesNotContain("usedOn");

        session(token);

        assertThat(owner.get("/api/v1/tokens").body()).containsPattern("\"usedOn\":\"\\d{4}-\\d{2}-\\d{2}\"");
    }

    /// The last test: no token works from this address for a while.
    @Test
    @Order(10)
    void whoever_guesses_is_stopped_and_a_token_of_yesterday_is_no_guess() {
        var good = made(Role.BROWSE, "{\"label\":\"good\"}");
        var over = made(Role.BROWSE, "{\"label\":\"over\",\"expires\":\"1s\"}");
        site.later = Duration.ofMinutes(20);
        for (int i = 0; i < 40; i++) {
            assertThat(session(over).statusCode()).isEqualTo(401);
        }
        assertThat(session(good).statusCode()).isEqualTo(200);

        for (int i = 1000; i < 1030; i++) {
            session("syncline_%d_".formatted(i) + "A".repeat(43));
        }
        assertThat(session(good).statusCode()).isEqualTo(401);
        site.later = Duration.ofMinutes(36);
        assertThat(session(good).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> session(String token) {
        return program.bearing(token, "/api/v1/session");
    }

    private static String account(String name) {
        return "{\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"browse\"]}".formatted(name, Site.PASSWORD);
    }

    private static List<String> roles(String token) {
        var held = session(token).body().split("\"roles\":\\[|]", 3)[1];
        return ROLE.matcher(held).results().map(MatchResult::group).toList();
    }

    private static String made(Role role, String wish) {
        return token(site.signedIn(role).json("/api/v1/tokens", wish));
    }

    private static String token(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var found = TOKEN.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group();
    }

    private static String number(String token) {
        var found = TOKEN.matcher(token);
        assertThat(found.matches()).isTrue();
        return found.group(1);
    }

    private static List<AuditStore.Entry> audit() {
        return site.session.database().in(transaction -> transaction.audit().before(Long.MAX_VALUE, 500));
    }
}
