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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;

/// The configuration in the browser: what the folder differs by, exactly that applied, and the way back; and what the
/// metaverse can hold.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class ConfigurationTest {

    private static Office office;
    private static Server server;
    private static Window window;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
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
    void revisions_are_listed_as_the_command_lists_them_and_show_their_files() {
        window.open("/operations");
        window.follow("Configuration");

        var listed = office.shell.json("config", "history");
        assertThat(listed).isNotEmpty();
        assertThat(at("tbody tr")).hasCount(listed.size());
        assertThat(at("main")).containsText("Nothing differs from what is applied.");
        window.isAccessible();
        window.follow(listed.at("/0/revision").asString());
        assertThat(at("tbody tr")).hasCount(listed.at("/0/files").asInt());
        window.follow("connectors/cloud.yaml");
        assertThat(at("#text").textContent().strip())
                .isEqualTo(office.shell
                        .run("config", "show", "connectors/cloud.yaml")
                        .succeeds()
                        .out()
                        .strip());
    }

    @Test
    @Order(2)
    void what_the_folder_differs_by_is_shown_and_exactly_that_is_applied() throws IOException {
        int before = latest();
        write(text() + "guards: {deletions: 3}\n");
        window.open("/configuration");

        assertThat(at("[data-change]")).hasCount(1);
        assertThat(at("[data-change]")).containsText("+guards: {deletions: 3}");
        window.isAccessible();
        write(text().replace("deletions: 3", "deletions: 4"));
        window.press("Apply exactly this");
        assertThat(at("[role=alert]")).containsText("the files are other ones than those that were looked at");
        assertThat(latest()).isEqualTo(before);

        window.open("/configuration");
        window.press("Apply exactly this");
        assertThat(window.heading()).hasText("Revision " + (before + 1));
        assertThat(at("[data-change]")).containsText("+guards: {deletions: 4}");
        assertThat(office.shell.run("config", "diff").succeeds().out()).contains("Nothing differs");
        assertThat(office.open.connector("cloud").guards().deletions()).isEqualTo(4);
    }

    @Test
    @Order(3)
    void a_folder_that_cannot_be_applied_says_why() throws IOException {
        var sound = text();
        write(sound + "nonsense: 1\n");
        window.open("/configuration");

        assertThat(at("#broken")).containsText("connectors/cloud.yaml");
        assertThat(at("#broken")).containsText("nonsense");
        assertThat(at("form[action='/configuration']")).hasCount(0);
        window.open("/configuration/1/back");
        assertThat(at("[role=alert]")).containsText("nonsense");
        write(sound);
    }

    @Test
    @Order(4)
    void what_is_typed_before_the_page_can_listen_is_checked_too() {
        var held = new ArrayList<Route>();
        window.page.route("**/htmx.min.js", held::add);
        window.page.navigate(
                server.address() + "/configuration/files/edit?path=connectors/cloud.yaml",
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        at("#text").fill(at("#text").inputValue() + "# before anybody listened\n");
        assertThat(at("#lines")).hasCount(0);
        window.page.unroute("**/htmx.min.js");
        held.forEach(Route::resume);

        assertThat(at("#lines")).containsText("before anybody listened");
    }

    @Test
    @Order(5)
    void the_way_back_is_shown_and_gone_and_is_a_revision_of_its_own() throws IOException {
        int last = latest();
        window.open("/configuration/" + (last - 1));
        window.follow("See what going back to it would change");

        assertThat(at("[data-change]")).containsText("-guards: {deletions: 4}");
        assertThat(office.shell
                        .run("config", "rollback", Integer.toString(last - 1), "--dry-run")
                        .succeeds()
                        .out())
                .contains("-guards: {deletions: 4}", "Nothing was applied.");
        window.isAccessible();
        window.press("Go back to it");

        assertThat(window.heading()).hasText("Revision " + (last + 1));
        assertThat(text()).doesNotContain("deletions: 4");
        assertThat(office.open.connector("cloud").guards().deletions()).isNotEqualTo(4);
        assertThat(office.shell
                        .run("config", "rollback", Integer.toString(last), "--yes")
                        .succeeds()
                        .out())
                .contains("Applied as revision " + (last + 2));
        assertThat(text()).contains("deletions: 4");
        assertThat(office.shell.run("config", "rollback", "999").code()).isEqualTo(9);
    }

    /// A program says which plan it means.
    @Test
    @Order(6)
    void a_program_applies_the_plan_that_it_has_seen_and_no_other() throws IOException {
        var programs = window.programs();
        int before = latest();
        write(text().replace("deletions: 4", "deletions: 5"));
        var tag = programs.tag("/configuration/plan");

        assertThat(programs.told("/configuration/apply", "{}")).contains("send its ETag along as If-Match");
        assertThat(programs.told("/configuration/apply", "{}", "\"0123\"")).contains("Nothing was applied");
        assertThat(latest()).isEqualTo(before);
        assertThat(programs.told("/configuration/apply", "{}", tag)).contains("\"revision\":" + (before + 1));
        assertThat(latest()).isEqualTo(before + 1);
        window.open("/audit");
        assertThat(at("main")).containsText("go back to revision");
        assertThat(at("main")).containsText("changed connectors/cloud.yaml");
    }

    @Test
    @Order(7)
    void the_metaverse_shows_its_attributes_and_leads_to_the_rules_that_write_them() {
        window.open("/operations");
        window.follow("Metaverse");

        var person = window.page.locator(
                "[data-type]",
                new Page.LocatorOptions()
                        .setHas(window.page.locator("h2", new Page.LocatorOptions().setHasText("person"))));
        var mobile = person.locator(
                "tr", new Locator.LocatorOptions().setHas(window.page.locator("th[scope=row]:text-is('mobile')")));
        int writers = office.shell
                .json("rule", "list", "--direction", "Inbound", "--type", "person", "--target", "mobile")
                .size();
        assertThat(writers).isPositive();
        assertThat(mobile.locator("td").nth(2)).hasText(Integer.toString(writers));
        assertThat(mobile.locator("td").first()).hasText("text");
        window.isAccessible();
        mobile.locator("td").nth(2).locator("a").click();
        assertThat(at("tbody tr")).hasCount(writers);
        assertThat(window.programs().get("/metaverse").size()).isGreaterThan(1);
    }

    /// The answer got lost, so it is asked again.
    @Test
    @Order(8)
    void a_start_that_is_asked_for_again_with_its_key_starts_nothing_twice() {
        var programs = window.programs();
        var cycle = "{\"policy\": \"delta\"}";
        var first = programs.keyed("/cycles", cycle, "nightly-7");
        int cycles = programs.get("/cycles").get("items").size();

        assertThat(first).contains("\"cycle\":");
        assertThat(programs.keyed("/cycles", cycle, "nightly-7")).isEqualTo(first);
        assertThat(programs.get("/cycles").get("items")).hasSize(cycles);
        assertThat(programs.keyed("/cycles", "{\"policy\": \"initial\"}", "nightly-7"))
                .contains("was used for something else: a cycle, delta");
        var refused = programs.keyed("/connectors/contoso/runs", "{\"profile\": \"None\"}", "none-7");
        assertThat(refused).contains("has no run profile 'None'");
        assertThat(programs.keyed("/connectors/contoso/runs", "{\"profile\": \"None\"}", "none-7"))
                .isEqualTo(refused);
    }

    @Test
    @Order(9)
    void who_only_audits_sees_it_and_changes_nothing() throws IOException {
        new Accounts(office.open.database(), Clock.systemUTC())
                .add("otto", Office.PASSWORD, Grants.everywhere(List.of(Role.AUDITOR)));
        write(text().replace("deletions: 5", "deletions: 6"));
        window.press("Sign out");
        window.open("/");
        window.signIn("otto", Office.PASSWORD);

        window.open("/configuration");
        assertThat(at("form[action='/configuration'] button")).isDisabled();
        window.open("/connectors/contoso");
        assertThat(at("#limits")).isVisible();
        assertThat(at("a[href^='/configuration/']")).hasCount(0);
        assertThat(window.complaints)
                .allMatch(text -> text.contains("Failed to load resource") || text.contains("htmx:"));
    }

    /// The forms come first: what the others change later is not among what differs here.
    @Test
    @Order(-3)
    void run_profiles_are_changed_in_a_form_and_the_file_keeps_its_comments() throws IOException {
        SectionForms.of(office, window).addsARunProfile();
        window.press("Apply exactly this");
        window.open("/connectors/contoso");

        assertThat(at("td").filter(new Locator.FilterOptions().setHasText("Try it")))
                .hasCount(1);
    }

    @Test
    @Order(-2)
    void a_form_that_could_lose_something_says_so_and_leads_to_the_text() throws IOException {
        SectionForms.of(office, window).refusesWhatItCannotKeep();
    }

    @Test
    @Order(-1)
    void without_scripts_run_profiles_go_and_limits_change_and_line_ends_stay() throws IOException {
        try (var plain = Window.withoutScripts(server.address())) {
            plain.open("/");
            plain.signIn("ann", Office.PASSWORD);
            var forms = SectionForms.of(office, plain);
            forms.removesARunProfile();
            forms.changesLimits();
        }
        window.open("/configuration");
        window.press("Apply exactly this");
        assertThat(office.open.connector("contoso").guards().deletions()).isEqualTo(7);
        window.open("/connectors/contoso");
        assertThat(at("#limits")).containsText("An export deletes 7 objects at most, and 30 % of all at most.");
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }

    private static int latest() {
        return office.shell.json("config", "history").at("/0/revision").asInt();
    }

    private static Path file() {
        return office.home.resolve("configuration/connectors/cloud.yaml");
    }

    private static String text() throws IOException {
        return Files.readString(file());
    }

    private static void write(String text) throws IOException {
        Files.writeString(file(), text);
    }
}
