package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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

/// Members of a group of the directory sign in with their account there, as long as they are members and it is enabled.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class DirectorySignInTest {

    private static final String OPERATORS = "CN=Syncline Operators,CN=Users,DC=contoso,DC=test";
    private static final String HELPDESK = "CN=Helpdesk,CN=Users,DC=contoso,DC=test";
    private static final String PERSON = "CN=svc-sync,CN=Users,DC=contoso,DC=test";

    private static Office office;
    private static Server server;
    private static Window window;
    private static Duration later = Duration.ZERO;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        office.directory.apply("""
                dn: %1$s
                changetype: add
                objectClass: group
                sAMAccountName: Syncline Operators

                dn: %2$s
                changetype: add
                objectClass: group
                sAMAccountName: Helpdesk

                dn: %1$s
                changetype: modify
                add: member
                member: %2$s
                """.formatted(OPERATORS, HELPDESK));
        InstantSource source = () -> Instant.now().plus(later);
        server = Server.start(office.open, ServerOptions.onLoopback(0), source.withZone(ZoneOffset.UTC));
        window = Window.ofFirst(server);
        window.press("Sign out");
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    @Test
    @Order(1)
    void nobody_of_the_directory_signs_in_unless_the_installation_says_so_and_a_group_has_them() throws IOException {
        signIn("svc-sync", Office.PASSWORD);
        assertThat(at("[role=alert]")).containsText("the name or the password is wrong");
        Files.writeString(file(), """
                signIn:
                  directory: contoso
                  connectors:
                    contoso:
                      operator: ["%s"]
                """.formatted(OPERATORS));

        signIn("svc-sync", Office.PASSWORD);
        assertThat(at("[role=alert]")).containsText("the name or the password is wrong");
    }

    @Test
    @Order(2)
    void a_member_through_another_group_has_the_role_of_the_group_and_no_other() {
        member("add");
        signIn("svc-sync@contoso.test", "not this");
        assertThat(at("[role=alert]")).containsText("the name or the password is wrong");
        signIn("svc-sync", "");

        signIn("svc-sync", Office.PASSWORD);

        assertThat(window.heading()).hasText("Overview");
        assertThat(at("form.who")).containsText("svc-sync@contoso.test (contoso)");
        assertThat(at("nav a[href='/operations']")).hasCount(1);
        assertThat(at("nav a[href='/audit']")).hasCount(0);
        assertThat(at("header .limits")).containsText("You hold operator of contoso.");
        window.open("/connectors/cloud");
        assertThat(at("[role=alert]")).containsText("Your roles do not allow this");
        window.open("/connectors/contoso");
        window.press("Run Full Import");
        assertThat(window.heading()).containsText("Full Import");
        assertThat(office.shell.run("history", "list").succeeds().out()).contains("svc-sync@contoso.test (contoso)");
    }

    @Test
    @Order(3)
    void the_password_is_the_directorys_and_tokens_are_for_accounts_of_the_server() {
        window.open("/password");
        window.fill("The password that you have", Office.PASSWORD);
        window.fill("The new one, 12 characters or more", "another horse 7 battery");
        window.fill("The same again", "another horse 7 battery");
        window.press("Change it");
        assertThat(at("[role=alert]")).containsText("Your password is that of 'contoso'");
        assertThat(window.programs().told("/tokens", "{\"label\": \"mine\"}"))
                .contains("Tokens belong to accounts of this server");
    }

    @Test
    @Order(4)
    void who_leaves_the_group_is_out_after_some_minutes() {
        member("delete");
        window.open("/operations");
        assertThat(window.heading()).hasText("Operations");
        later = Duration.ofMinutes(6);

        window.open("/operations");

        assertThat(window.heading()).hasText("Sign in");
        later = Duration.ZERO;
    }

    @Test
    @Order(5)
    void while_the_directory_does_not_answer_who_is_in_stays_for_an_hour_and_nobody_else_comes() throws IOException {
        member("add");
        signIn("svc-sync", Office.PASSWORD);
        assertThat(window.heading()).hasText("Operations");
        office.directory.faults().refuseBinds(true);
        later = Duration.ofMinutes(30);
        window.open("/operations");
        assertThat(window.heading()).hasText("Operations");
        later = Duration.ofMinutes(95);
        window.open("/operations");
        assertThat(window.heading()).hasText("Sign in");
        signIn("svc-sync", Office.PASSWORD);
        assertThat(at("[role=alert]")).containsText("the name or the password is wrong");
        signIn("ann", Office.PASSWORD);
        assertThat(window.heading()).hasText("Operations");
    }

    @Test
    @Order(6)
    void a_file_that_others_can_write_lets_nobody_of_the_directory_in() throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));

        assertThatThrownBy(() -> Server.start(office.open, ServerOptions.onLoopback(0), Clock.systemUTC()))
                .hasMessageContaining("it says who is an administrator");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(file(), "signIn: {directory: contoso, roles: {queen: [a], browse: [nobody]}}\n");
        assertThatThrownBy(() -> Server.start(office.open, ServerOptions.onLoopback(0), Clock.systemUTC()))
                .hasMessageContaining("queen")
                .hasMessageContaining("'nobody' is no DN of a group");
        Files.delete(file());
    }

    private static void member(String how) {
        office.directory.apply("dn: %s\nchangetype: modify\n%s: member\nmember: %s\n".formatted(HELPDESK, how, PERSON));
    }

    private static void signIn(String name, String password) {
        window.open("/sign-in");
        window.fill("Name", name);
        window.fill("Password", password);
        window.press("Sign in");
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }

    private static Path file() {
        return office.home.resolve("configuration/syncline.yaml");
    }
}
