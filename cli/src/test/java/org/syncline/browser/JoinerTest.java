package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cli.Office;
import org.syncline.directory.Person;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import tools.jackson.databind.JsonNode;

/// Links by hand as people make them: seen beforehand, then done, by the pages and by programs; and what a
/// synchronization would make of an object.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class JoinerTest {

    private static final Person ANN = Office.ORGANIZATION.selected().getFirst();

    private static Office office;
    private static Server server;
    private static Window window;
    private static String mvObject;
    private static String dn;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        office.shell.run("cycle", "start", "--policy", "initial").succeeds();
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
    void a_preview_says_what_the_command_says_and_saves_nothing() {
        office.retitle(0, 1);
        office.shell.run("run", "start", "contoso", "Delta Import").succeeds();
        window.open(annsPage());
        window.follow("Preview a synchronization");

        var told = office.shell.json("object", "preview", "contoso", "--dn", ANN.dn());
        assertThat(at("#decision")).containsText(told.get("decision").asString());
        assertThat(told.at("/exports/cloud")).hasSize(1);
        var sent = told.at("/exports/cloud/0");
        assertThat(at("[data-export]")).hasCount(1);
        assertThat(at("[data-export]")).containsText(sent.get("attribute").asString());
        assertThat(at("[data-export]")).containsText("+ " + sent.at("/new/0").asString());
        assertThat(at("main")).containsText(told.at("/rules/0/because").asString());
        window.isAccessible();
        var called = window.programs().get(annsPage() + "/preview");
        assertThat(called.at("/exports/0/changes/0/given/0")).isEqualTo(sent.at("/new/0"));
        assertThat(called.get("rules")).hasSameSizeAs(told.get("rules"));
        assertThat(called.get("flows")).hasSameSizeAs(told.get("flows"));
        assertThat(office.shell.json("pending", "list", "cloud")).isEmpty();
    }

    @Test
    @Order(2)
    void the_button_of_a_preview_synchronizes_just_that_object() {
        window.open(annsPage() + "/preview");
        window.press("Synchronize this object");

        assertThat(window.heading()).containsText("Single object");
        assertThat(at("main")).containsText("success");
        assertThat(office.shell.json("pending", "list", "cloud")).hasSize(1);
        window.open(annsPage() + "/preview");
        assertThat(at("#decision")).containsText("connector-no-flow");
    }

    @Test
    @Order(3)
    void disconnecting_is_seen_beforehand_and_then_done() {
        dn = account().get("dn").asString();
        mvObject = window.programs().get(mailbox()).get("mvObject").asString();
        window.open(mailbox());
        window.follow("Join or disconnect by hand");
        window.follow("See what disconnecting it would come to");

        var dry = office.shell.run("object", "disconnect", "cloud", "--dn", dn, "--dry-run");
        assertThat(dry.succeeds().out()).contains("disconnected by hand");
        assertThat(at("#joined")).containsText("disconnected by hand");
        assertThat(at("[data-export]")).hasCount(0);
        assertThat(at(".same code").first()).hasText("syncline object disconnect cloud --dn " + quoted(dn));
        assertThat(state()).isEqualTo("connector");
        window.isAccessible();
        window.press("Disconnect it");

        assertThat(at("main")).containsText("explicit-disconnector");
        assertThat(state()).isEqualTo("explicit-disconnector");
        window.open(mailbox().replace("/objects/cs", "/joiner") + "/effect");
        assertThat(at("main")).containsText("is not joined to anything");
    }

    @Test
    @Order(4)
    void who_is_not_joined_is_listed_by_kind() {
        window.open("/operations");
        window.follow("Joiner");
        at("#connector").selectOption("cloud");
        at("#kind").selectOption("explicit-disconnectors");
        window.press("Search");

        var found = office.shell.json("cs", "search", "cloud", "explicit-disconnectors");
        assertThat(found).hasSize(1);
        assertThat(at("tbody tr")).hasCount(1);
        assertThat(at("tbody a")).hasText(dn);
        window.isAccessible();
        at("#kind").selectOption("filtered-disconnectors");
        window.press("Search");
        assertThat(at("main")).containsText("Everything is joined here, or nothing answers this search.");
        window.open("/joiner?connector=cloud&kind=odd");
        assertThat(at("main")).containsText("There is no state 'odd'.");
    }

    @Test
    @Order(5)
    void whom_it_stood_for_is_the_first_candidate_and_others_are_found_by_name() {
        window.open("/joiner?connector=cloud&kind=explicit-disconnectors");
        window.follow(dn);

        var first = at("[data-candidate]").first();
        assertThat(first).containsText("mail = " + ANN.attributes().get("mail").getFirst());
        assertThat(first.locator("a").first()).hasAttribute("href", "/objects/mv/" + mvObject);
        assertThat(window.programs()
                        .get(mailbox() + "/candidates")
                        .at("/candidates/0/id")
                        .asString())
                .isEqualTo(mvObject);
        window.isAccessible();
        var other = Office.ORGANIZATION.selected().get(1);
        window.page.locator("#text").fill(other.attributes().get("displayName").getFirst());
        window.press("Search the metaverse");
        assertThat(at("[data-candidate]")).hasCount(1);
        assertThat(at("[data-candidate]")).containsText("taken by CN={");
        window.open(mailbox().replace("/objects/cs", "/joiner") + "?text=nobody-is-called-so");
        assertThat(at("main")).containsText("No metaverse object begins like that.");
    }

    @Test
    @Order(6)
    void joining_is_seen_beforehand_and_then_done_and_both_are_in_the_audit_log() {
        window.open(mailbox().replace("/objects/cs", "/joiner"));
        at("[data-candidate]").first().getByText("See the effect").click();
        assertThat(window.heading()).containsText("Join " + dn);
        assertThat(state()).isEqualTo("explicit-disconnector");
        window.isAccessible();
        window.press("Join it");

        assertThat(at("main")).containsText("explicit-connector");
        assertThat(state()).isEqualTo("explicit-connector");
        assertThat(window.programs().get(mailbox()).get("mvObject").asString()).isEqualTo(mvObject);
        window.open("/audit");
        for (var action : List.of("join by hand", "disconnect by hand", "synchronize one object")) {
            assertThat(at("tr", action)).containsText("ann");
        }
    }

    @Test
    @Order(7)
    void a_program_joins_and_disconnects_and_what_cannot_be_is_told_with_its_reason() {
        assertThat(link("{}")).contains("Say in 'to' which metaverse object to join");
        assertThat(link(joining(mvObject))).contains("is joined already");
        assertThat(link(joining(""))).contains("\"state\":\"explicit-disconnector\"", mvObject);
        assertThat(link(joining("no-such-object"))).contains("The metaverse has no object no-such-object.");
        assertThat(link(joining(mvObject))).contains("\"state\":\"explicit-connector\"");
        assertThat(state()).isEqualTo("explicit-connector");
        assertThat(window.complaints).allMatch(text -> text.contains("Failed to load resource"));
    }

    @Test
    @Order(8)
    void who_only_looks_sees_all_of_it_and_no_button_that_works() {
        var page = mailbox();
        new Accounts(office.open.database(), Clock.systemUTC())
                .add("bea", Office.PASSWORD, Grants.everywhere(List.of(Role.BROWSE)));
        window.press("Sign out");
        window.open("/");
        window.fill("Name", "bea");
        window.fill("Password", Office.PASSWORD);
        window.press("Sign in");

        window.open(page + "/preview");
        assertThat(at("form[action$='/preview'] button")).isDisabled();
        window.open(page.replace("/objects/cs", "/joiner") + "/effect");
        assertThat(at("form[action^='/joiner'] button")).isDisabled();
    }

    /// As many rows as there are, whatever a page shows; and not to whom the list is closed.
    @Test
    @Order(9)
    void a_list_is_a_file_with_all_of_its_rows() {
        var listed = office.shell.json("cs", "search", "contoso", "connectors");
        window.open("/connectors/contoso/objects?state=connectors");
        var link = at(".sheet a").first().getAttribute("href").replace("/api/v1", "");

        var csv = window.programs().text(link).lines().toList();
        assertThat(csv.getFirst()).startsWith("connector,id,dn,type,state");
        assertThat(csv).hasSize(listed.size() + 1);
        assertThat(csv).anyMatch(line -> line.contains("\"" + ANN.dn() + "\""));
        assertThat(window.programs().get(link.replace("=csv", "=json"))).hasSize(listed.size());
        assertThat(window.programs().text("/objects/mv/all")).contains("nina.navarro@contoso.test");
        assertThat(window.programs().text("/connectors/cloud/pending/all?operation=update"))
                .startsWith("dn,type,operation,attribute,taken,given\n")
                .contains(",update,title,");
        assertThat(window.programs().text("/runs/all")).contains("\"code\":\"denied\"");
        assertThat(window.programs().text("/objects/mv/all?format=xml")).contains("There are: csv, json.");
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }

    private static Locator at(String selector, String text) {
        return window.page
                .locator(selector, new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private static String mailbox() {
        return "/objects/cs/" + account().get("id").asString();
    }

    private static String annsPage() {
        return "/objects/cs/" + ann().get("id").asString();
    }

    private static String state() {
        return account().get("state").asString();
    }

    private static JsonNode ann() {
        return found("contoso", "dn", ANN.dn());
    }

    /// What stands for her in the cloud.
    private static JsonNode account() {
        return found("cloud", "text", ANN.attributes().get("mail").getFirst());
    }

    private static JsonNode found(String connector, String scope, String value) {
        return window.programs()
                .get("/connectors/%s/objects?scope=%s&value=%s"
                        .formatted(connector, scope, URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .at("/items/0");
    }

    private static String link(String body) {
        return window.programs().told(mailbox() + "/link", body);
    }

    private static String joining(String to) {
        return "{\"to\": \"%s\"}".formatted(to);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+-]+") ? word : "'" + word + "'";
    }
}
