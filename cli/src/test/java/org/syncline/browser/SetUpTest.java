package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// A new installation set up in a browser and nowhere else: both systems added, tested and applied, and a rule written,
/// checked while it is typed, tried on an object and on the examples, kept and applied.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class SetUpTest {

    private static final String LOUD = "displayName, source: displayName";

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
    void a_directory_is_tested_step_by_step_and_added_and_no_page_repeats_its_password() throws IOException {
        window.open("/overview");
        window.follow("Add a connected system");
        at("#kind").selectOption("active-directory");
        window.press("Choose");
        window.isAccessible();
        window.fill("What is it to be called?", "contoso");
        at("[id='field-host']").fill("127.0.0.1");
        at("[id='field-port']").fill(Integer.toString(office.directory.ldapsPort()));
        at("[id='field-ca']").fill(office.directory.certificateFile().toString());
        at("[id='field-user']").fill("svc-sync@contoso.test");
        at("[id='field-password']").fill("not this");
        window.press("Test");
        assertThat(at("#usable")).containsText("It cannot be used yet.");
        assertThat(at("[data-step] .error")).containsText("Sign in");
        at("[id='field-password']").fill(Office.PASSWORD);
        window.press("Test");

        assertThat(at("#usable")).containsText("It can be used.");
        assertThat(at("[data-step]").last()).containsText("objects on the first page");
        assertThat(at("[name=objectType]").first()).isChecked();
        assertThat(window.page.content()).doesNotContain(Office.PASSWORD);
        window.isAccessible();
        window.press("Add it to the configuration");
        assertThat(window.heading()).hasText("Configuration");
        assertThat(text("connectors/contoso.yaml"))
                .contains("secret:contoso-password")
                .doesNotContain(Office.PASSWORD);
        assertThat(office.shell.run("secret", "list").succeeds().out()).contains("contoso-password");
    }

    @Test
    @Order(2)
    void what_cannot_be_read_is_not_added_and_what_was_typed_stays() {
        cloud("no-such-tenant");
        window.press("Add it to the configuration");

        assertThat(at("[role=alert]")).isVisible();
        assertThat(at("[id='field-client']")).hasValue(office.cloud.clientId());
        assertThat(at("[id='field-secret']")).hasValue("");
        assertThat(file("connectors/cloud.yaml")).doesNotExist();
        window.open("/configuration/connectors?type=nonsense");
        assertThat(at("main")).containsText("There is no connector type 'nonsense'");
    }

    @Test
    @Order(3)
    void the_cloud_brings_the_shipped_rules_and_all_is_applied_and_runs() throws IOException {
        cloud(office.cloud.tenantId());
        at("[id='field-secret']")
                .fill(Files.readString(office.cloud.clientSecretFile()).strip());
        window.press("Add it to the configuration");
        assertThat(at("ul.note")).containsText("rules were written.");
        window.press("Apply exactly this");
        assertThat(window.heading()).hasText("Revision 1");

        window.open("/connectors/contoso");
        window.press("Test the connection");
        assertThat(at("#usable")).containsText("It can be used.");
        window.isAccessible();
        assertThat(office.shell.run("connector", "test", "contoso").succeeds().out())
                .contains("Read its schema");
        for (var profile : new String[] {"Full Import", "Full Synchronization"}) {
            office.shell.run("run", "start", "contoso", profile).succeeds();
        }
    }

    @Test
    @Order(4)
    void a_new_rule_is_checked_while_it_is_typed_and_a_finding_leads_to_its_place() {
        window.open("/rules");
        window.follow("New rule");
        assertThat(at("#verdict")).containsText("It can be applied");
        window.isAccessible();
        var skeleton = at("#text").inputValue();
        assertThat(skeleton).contains("name: New rule").contains(LOUD);

        at("#text").fill(skeleton.replace("direction: Inbound", "direction: Sideways"));
        assertThat(at("#verdict")).containsText("It cannot be applied.");
        assertThat(at("[data-finding] pre")).containsText("direction: Sideways\n");
        at("[data-finding] button").click();
        assertThat(
                        window.page.evaluate(
                                "() => document.activeElement.value.slice(document.activeElement.selectionStart).split('\\n')[0]"))
                .isEqualTo("Sideways");
        at("#text").fill(loud(skeleton, "UCas([displayName])"));
        assertThat(at("[data-finding]").first()).containsText("UCas");
        assertThat(at("#verdict")).containsText("what is faulty fails");
    }

    @Test
    @Order(5)
    void it_is_tried_on_an_object_beside_what_is_applied_before_anybody_keeps_it() {
        var someone = Office.ORGANIZATION.selected().getFirst();
        at("#object").fill(someone.dn());
        at("#text").fill(loud(at("#text").inputValue().replace("UCas(", "UCase("), "UCase([displayName])"));
        window.page
                .getByText("Something else than what is applied makes of it.")
                .waitFor();

        var name = someone.attributes().get("displayName").getFirst();
        assertThat(at("[data-export]")).containsText(name.toUpperCase(java.util.Locale.ROOT));
        window.isAccessible();
        at("#object").fill(someone.dn().split(",", 2)[0].substring(3, 4));
        window.press("Check");
        assertThat(at("button[name=picked]")).not().hasCount(0);
        assertThat(file("rules/000-loud-names.yaml")).doesNotExist();
    }

    @Test
    @Order(6)
    void it_is_kept_under_its_name_shown_as_a_difference_and_applied() throws IOException {
        at("#text").fill(at("#text").inputValue().replace("name: New rule", "name: Loud names"));
        window.page.getByText("Try it on an object").waitFor();
        window.press("Keep");

        assertThat(window.heading()).hasText("Configuration");
        assertThat(at("[data-change]")).containsText("rules/000-loud-names.yaml");
        window.press("Apply exactly this");
        window.open("/rules");
        assertThat(at("tbody tr").first()).containsText("Loud names");
        assertThat(text("rules/000-loud-names.yaml")).contains("UCase([displayName])");
    }

    @Test
    @Order(7)
    void a_file_is_changed_from_where_its_rule_is_shown_but_not_what_somebody_else_changed_meanwhile()
            throws IOException {
        window.open("/rules");
        window.follow("Loud names");
        window.follow("Change it");
        at("#text").fill(at("#text").inputValue().replace("UCase", "LCase"));
        assertThat(at("#lines")).containsText("LCase");
        Files.writeString(
                file("rules/000-loud-names.yaml"), text("rules/000-loud-names.yaml") + "# by somebody else\n");
        window.press("Keep");
        assertThat(at("[role=alert]")).containsText("says something else by now");
        assertThat(at("#text")).hasValue(Pattern.compile("LCase"));

        window.open("/configuration/files");
        assertThat(at("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("rules/000-loud-names.yaml"))
                        .locator("td")
                        .last())
                .hasText("changed");
        window.isAccessible();
        window.follow("rules/000-loud-names.yaml");
        at("#text").fill(at("#text").inputValue().replace("UCase", "LCase"));
        window.press("Keep");
        assertThat(window.heading()).hasText("Configuration");
        assertThat(text("rules/000-loud-names.yaml")).contains("LCase", "# by somebody else");
    }

    @Test
    @Order(8)
    void what_is_typed_before_the_page_can_listen_is_checked_too() {
        var held = new ArrayList<Route>();
        window.page.route("**/htmx.min.js", held::add);
        window.page.navigate(
                window.page.url().replaceFirst("/configuration.*", "/configuration/files/edit?path=rules/000-loud-names.yaml"),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        at("#text").fill(at("#text").inputValue() + "# before anybody listened\n");
        assertThat(at("#lines")).not().containsText("before anybody listened");
        window.page.unroute("**/htmx.min.js");
        held.forEach(Route::resume);

        assertThat(at("#lines")).containsText("before anybody listened");
    }

    @Test
    @Order(9)
    void the_examples_tell_what_a_change_breaks_and_what_they_do_not_reach() {
        window.open("/configuration/files/edit?path=rules/000-loud-names.yaml");
        window.press("Play the examples");

        assertThat(at("#played")).containsText("examples are not as expected");
        assertThat(at("[data-failed]").first()).containsText("displayName");
        assertThat(at("#played")).containsText(" % of all rules.");
        window.isAccessible();
    }

    @Test
    @Order(10)
    void a_file_is_removed_when_its_path_is_typed() {
        window.open("/configuration/files/edit?path=rules/000-loud-names.yaml");
        at("#typed").fill("rules/000.yaml");
        window.press("Remove it");
        assertThat(at("[role=alert]")).containsText("Nothing was removed");
        window.open("/configuration/files/edit?path=rules/000-loud-names.yaml");
        at("#typed").fill("rules/000-loud-names.yaml");
        window.press("Remove it");

        assertThat(at("[data-change]")).containsText("removed");
        assertThat(file("rules/000-loud-names.yaml")).doesNotExist();
        window.press("Apply exactly this");
    }

    /// A program says which text it replaces, and leaves the folder only by its own doors.
    @Test
    @Order(11)
    void a_program_does_the_same() throws IOException {
        var programs = window.programs();
        var path = "connectors/cloud.yaml";
        var text = programs.get("/configuration/files/text?path=" + path)
                .get("text")
                .stringValue();
        var young = "{\"path\": \"%s\", \"text\": %s}".formatted(path, json(text + "guards: {deletions: 7}\n"));

        assertThat(programs.told("/configuration/files/check", young))
                .contains("\"readable\":true", "+guards: {deletions: 7}");
        assertThat(programs.told("/configuration/files", young, "\"0123\"")).contains("Nothing was kept");
        assertThat(programs.told("/configuration/files", young, programs.tag("/configuration/files/text?path=" + path)))
                .contains("\"digest\"");
        assertThat(text(path)).endsWith("guards: {deletions: 7}\n");
        for (var elsewhere : new String[] {"../key", "rules/../../key", "/etc/passwd", "secrets/contoso-password"}) {
            assertThat(programs.post(
                            "/configuration/files", "{\"path\": \"%s\", \"text\": \"a\"}".formatted(elsewhere)))
                    .startsWith("404");
            assertThat(programs.text("/configuration/files/text?path=" + elsewhere))
                    .contains("has no file");
        }
        assertThat(programs.get("/connector-types").findValuesAsString("key")).contains("host", "password");
        window.open("/audit");
        assertThat(at("main")).containsText("add a connector");
        assertThat(at("main")).containsText("keep a file");
        assertThat(window.complaints).allMatch(one -> one.contains("Failed to load resource") || one.contains("htmx:"));
    }

    private static void cloud(String tenant) {
        window.open("/configuration/connectors?type=cloud-sync");
        window.fill("What is it to be called?", "cloud");
        at("[id='field-url']").fill(office.cloud.baseUrl().toString());
        at("[id='field-tenant']").fill(tenant);
        at("[id='field-client']").fill(office.cloud.clientId());
        at("[id='field-secret']").fill("not this");
        at("[id='field-ca']").fill(office.cloud.certificate().toString());
    }

    /// The flow of the name says that.
    private static String loud(String rule, String expression) {
        return rule.replace("source: displayName", "expression: '" + expression + "'");
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }

    private static Path file(String path) {
        return office.home.resolve("configuration").resolve(path);
    }

    private static String text(String path) throws IOException {
        return Files.readString(file(path));
    }
}
