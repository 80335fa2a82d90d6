package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cli.Office;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;

/// Accounts and tokens as people make and end them, in the browser and on the command line.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class AccountsTest {

    private static final String OTHER = "another horse 8 battery";

    private static Office office;
    private static Server server;
    private static Window window;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    @Test
    @Order(1)
    void an_administrator_adds_an_account_on_the_page() {
        window.open("/overview");
        window.follow("Accounts");
        window.fill("Name", "bea");
        window.fill("Password, 12 characters or more", Office.PASSWORD);
        window.fill("The same again", Office.PASSWORD);
        at("#role-browse").check();
        window.press("Add the account");

        assertThat(account("bea")).isVisible();
        assertThat(account("bea").locator("input[value=browse]")).isChecked();
        assertThat(account("bea").locator("input[value=operator]")).not().isChecked();
        window.isAccessible();
        assertThat(office.shell.run("account", "list").succeeds().out()).containsPattern("bea +browse");
    }

    /// Somebody who is signed in has them at the next request.
    @Test
    @Order(2)
    void other_roles_count_at_once() {
        try (var bea = Window.at(server.address())) {
            signIn(bea, "bea", Office.PASSWORD);
            assertThat(bea.page.locator("nav a[href='/operations']")).hasCount(0);

            account("bea").locator("input[value=operator]").check();
            window.press("Save the roles of bea");

            assertThat(account("bea").locator("input[value=operator]")).isChecked();
            bea.open("/overview");
            assertThat(bea.page.locator("nav a[href='/operations']")).hasCount(1);
            bea.open("/accounts");
            assertThat(bea.page.locator("[data-account]")).hasCount(0);
        }
    }

    @Test
    @Order(3)
    void a_token_is_shown_once_works_and_is_revoked() {
        window.follow("Tokens");
        window.fill("What it is for", "nightly <b>job</b>");
        at("#role-auditor").check();
        window.press("Make the token");
        var token = at("#secret").textContent();
        assertThat(token).matches("syncline_\\d+_[A-Za-z0-9_-]{43}");
        assertThat(at("#made .copy")).isVisible();
        window.isAccessible();
        assertThat(asked(token, "/api/v1/session").text()).contains("[\"AUDITOR\"]");
        assertThat(asked(token, "/api/v1/accounts").status()).isEqualTo(403);

        window.open("/tokens");
        assertThat(window.page.content()).doesNotContain(token).contains("nightly &lt;b&gt;job&lt;/b&gt;");
        window.press("Revoke token " + token.split("_", -1)[1]);

        assertThat(at("[data-token]")).containsText("revoked");
        assertThat(asked(token, "/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void the_command_makes_accounts_and_tokens_too_and_reads_passwords_from_the_input() {
        var shell = office.shell;
        shell.reading(Office.PASSWORD + "\n", "account", "add", "carl", "--role", "operator,auditor")
                .succeeds();
        assertThat(shell.reading("short\n", "account", "add", "eve", "--role", "browse")
                        .beside())
                .contains("12 to 256 characters");
        assertThat(shell.run("account", "add", "eve", "--role", "browse").beside())
                .contains("The password is missing");
        assertThat(shell.run("account", "roles", "carl", "--role", "queen").beside())
                .contains("There is no role 'queen'");

        var token = shell.run("token", "add", "carl", "--label", "backup", "--role", "auditor", "--expires", "7d")
                .succeeds()
                .out()
                .strip();

        assertThat(asked(token, "/api/v1/session").text()).contains("\"carl (token ", "[\"AUDITOR\"]");
        assertThat(shell.run("token", "list").succeeds().out())
                .containsPattern("carl +backup +auditor +good")
                .doesNotContain(token);
        assertThat(shell.run("token", "add", "carl", "--label", "x", "--role", "administrator")
                        .code())
                .isEqualTo(8);
        shell.run("token", "revoke", token.split("_", -1)[1]).succeeds();
        assertThat(asked(token, "/api/v1/session").status()).isEqualTo(401);
        shell.run("account", "roles", "carl", "--role", "browse").succeeds();
        shell.reading(OTHER + "\n", "account", "password", "carl").succeeds();
        try (var carl = Window.at(server.address())) {
            signIn(carl, "carl", OTHER);
            assertThat(carl.heading()).hasText("Overview");
        }
    }

    @Test
    @Order(5)
    void a_removed_account_is_out_at_its_next_request_and_the_last_administrator_stays() {
        try (var bea = Window.at(server.address())) {
            signIn(bea, "bea", Office.PASSWORD);
            assertThat(bea.heading()).hasText("Overview");
            window.open("/accounts");
            window.fill("To remove bea, type the name", "bee");
            window.press("Remove bea");
            assertThat(at("main")).containsText("Nothing was removed");
            window.open("/accounts");
            window.fill("To remove bea, type the name", "bea");
            window.press("Remove bea");

            assertThat(account("bea")).hasCount(0);
            bea.open("/overview");
            assertThat(bea.heading()).hasText("Sign in");
        }
        window.fill("To remove ann, type the name", "ann");
        window.press("Remove ann");
        assertThat(at("main")).containsText("'ann' is the last administrator");
        assertThat(office.shell.run("account", "remove", "ann", "--yes").code()).isEqualTo(7);
        assertThat(office.shell.run("account", "remove", "carl").code()).isEqualTo(1);
        office.shell.run("account", "remove", "carl", "--yes").succeeds();
        assertThat(office.shell.run("account", "list").succeeds().out())
                .contains("ann")
                .doesNotContain("carl");
    }

    @Test
    @Order(6)
    void the_audit_log_tells_all_of_it_and_the_browser_had_nothing_to_complain_about() {
        window.open("/audit");

        assertThat(at("main")).containsText(Pattern.compile("remove an account.*bea", Pattern.DOTALL));
        assertThat(window.page.locator("main").textContent())
                .contains("add an account", "set the roles of an account", "set the password of an account")
                .contains("make a token", "revoke a token", "terminal", "127.0.0.1")
                .doesNotContain(Office.PASSWORD, OTHER)
                .doesNotContainPattern("syncline_\\d+_[A-Za-z0-9_-]{43}");
        assertThat(window.complaints).allMatch(text -> text.contains("Failed to load resource"));
    }

    private static void signIn(Window other, String name, String password) {
        other.open("/");
        other.fill("Name", name);
        other.fill("Password", password);
        other.press("Sign in");
    }

    private static APIResponse asked(String token, String path) {
        return window.page
                .request()
                .get(server.address() + path, RequestOptions.create().setHeader("Authorization", "Bearer " + token));
    }

    private static Locator account(String name) {
        return at("[data-account=" + name + "]");
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }
}
