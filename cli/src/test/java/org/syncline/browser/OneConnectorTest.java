package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who hold roles for one of two connectors: what they see and do of it, and that no way leads to the other.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class OneConnectorTest {

    private static final String REFUSED = "403 denied";

    private static Office office;
    private static Server server;
    private static Window window;

    /// Of both connectors, an object that is joined to the same identity.
    private static String contoso;

    private static String cloud;
    private static String identity;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
        office.shell.run("cycle", "start", "--policy", "initial").succeeds();
        office.shell.run("cycle", "start").succeeds();
        contoso = joined("contoso");
        identity =
                window.programs().get("/objects/cs/" + contoso).at("/mvObject").asString();
        cloud = window.programs()
                .get("/objects/mv/" + identity)
                .at("/joined")
                .valueStream()
                .filter(one -> one.path("connector").asString().equals("cloud"))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    private static String joined(String connector) {
        return window.programs()
                .get("/connectors/%s/objects?state=connectors".formatted(connector))
                .at("/items/0/id")
                .asString();
    }

    private static List<String> items(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString()).toList();
    }

    @Test
    @Order(1)
    void roles_are_given_for_a_connector_on_the_command_line_and_on_the_page() {
        added("bea --role browse,joiner --connector contoso");
        added("otto --role operator --connector cloud --role browse");
        assertThat(office.shell.run("account", "list").out())
                .contains("joiner of contoso, browse of contoso", "operator of cloud, browse");
        assertThat(office.shell
                        .run("account", "roles", "otto", "--role", "operator", "--connector", "clod")
                        .beside())
                .contains("There is no connector 'clod' that a role could be for");

        window.open("/accounts");
        window.isAccessible();
        assertThat(account("otto").locator("input[value='operator of cloud']")).isChecked();
        assertThat(account("otto").locator("input[value='operator']")).not().isChecked();
        account("bea").locator("input[value='joiner of contoso']").uncheck();
        window.press("Save the roles of bea");

        assertThat(account("bea").locator("input[value='joiner of contoso']"))
                .not()
                .isChecked();
        window.open("/audit");
        assertThat(at("main")).containsText("otto: operator of cloud, browse");
        assertThat(at("main")).containsText("bea: browse of contoso");
    }

    @Test
    @Order(2)
    void lists_show_what_is_of_it_and_say_so() {
        signIn("bea");

        assertThat(at("header .limits"))
                .containsText("You hold browse of contoso. What is of other connectors is not shown.");
        window.isAccessible();
        assertThat(names("/connectors", "name")).containsExactly("contoso");
        assertThat(names("/pending", "connector")).containsExactly("contoso");
        assertThat(items(window.programs().get("/rules?text=").at("/items"), "connector"))
                .containsOnly("contoso");
        assertThat(items(window.programs().get("/overview").at("/connectors"), "name"))
                .containsExactly("contoso");
        assertThat(items(window.programs().get("/overview").at("/times"), "connector"))
                .containsOnly("contoso");
        assertThat(window.programs().get("/overview").at("/days").size()).isZero();
        for (var page :
                List.of("/overview", "/connectors", "/pending", "/rules", "/joiner", "/objects?text=a", "/tokens")) {
            window.open(page);
            assertThat(at("main").textContent()).as(page).doesNotContain("cloud");
        }
        window.open("/overview");
        assertThat(at("#last, #cycles dd").first()).hasText("not shown: it is of all connectors");
        assertThat(at("main")).not().containsText("Nothing was exported");
        window.open("/tokens");
        assertThat(at("#role-browse-1")).hasCount(1);
        assertThat(at("main input[type=checkbox]")).hasCount(1);
    }

    @Test
    @Order(3)
    void there_is_no_way_to_another_one_by_its_name_or_by_an_id() {
        var bea = window.programs();
        for (var path : List.of(
                "/connectors/cloud",
                "/connectors/nowhere",
                "/connectors/cloud/objects",
                "/connectors/cloud/objects/all",
                "/connectors/cloud/pending",
                "/connectors/cloud/pending/all?format=json",
                "/connectors/cloud/containers",
                "/objects/cs/" + cloud,
                "/objects/cs/" + cloud + "/preview",
                "/objects/cs/" + cloud + "/candidates",
                "/objects/mv",
                "/objects/mv/all",
                "/runs",
                "/runs/all",
                "/cycles",
                "/audit",
                "/rules?connector=cloud",
                "/rules?connector=nowhere",
                "/rules/Out%20to%20Cloud")) {
            assertThat(bea.get(path).path("code").asString()).as(path).isEqualTo("denied");
            assertThat(bea.text(path)).as(path).doesNotContain("cloud", "There are");
        }
        assertThat(bea.post("/connectors/cloud/runs", "{\"profile\":\"Full Import\"}"))
                .isEqualTo(REFUSED);
        assertThat(bea.post("/expressions/check", "{\"expression\":\"[mail]\",\"object\":\"a\"}"))
                .isEqualTo(REFUSED);
        assertThat(
                        bea.post(
                                "/expressions/check",
                                "{\"expression\":\"[mail]\",\"direction\":\" outbound\",\"connector\":\"contoso\",\"object\":\"a\"}"))
                .isEqualTo(REFUSED);
        assertThat(bea.post("/expressions/check", "{\"expression\":\"[mail]\",\"connector\":\"cloud\"}"))
                .isEqualTo(REFUSED);
        assertThat(bea.told(
                        "/expressions/check", "{\"expression\":\"1+1\",\"connector\":\"contoso\",\"object\":\"a\"}"))
                .doesNotContain("denied");
        window.open("/objects/cs/" + cloud);
        assertThat(at("[role=alert]"))
                .containsText("of this connector. You hold browse of contoso. An administrator can change that");
        window.open("/joiner?connector=cloud");
        assertThat(at("[role=alert]")).containsText("Your roles do not allow this connector");
    }

    /// The cloud has a part in it.
    @Test
    @Order(4)
    void of_an_identity_they_see_what_their_connector_brought() {
        var bea = window.programs();
        var page = bea.get("/objects/mv/" + identity);
        assertThat(items(page.at("/joined"), "connector")).containsExactly("contoso");
        assertThat(items(page.at("/attributes"), "connector")).isNotEmpty().containsOnly("contoso");
        assertThat(page.at("/hidden").asInt()).isPositive();
        assertThat(page.toString()).doesNotContain("\"cloud\"");
        window.open("/objects/mv/" + identity);
        assertThat(at("#in-part")).containsText("are not shown: they are of connectors that your roles are not for");
        window.open("/objects/cs/" + contoso);
        assertThat(at(".why")).containsText("Connectors that your roles are not for have a part in its identity");
        assertThat(at("main").textContent()).doesNotContain("In cloud");
        assertThat(bea.get("/objects/cs/" + contoso + "/preview").path("code").asString())
                .isEqualTo("denied");
        assertThat(bea.get("/objects/cs/" + contoso + "/link").path("code").asString())
                .isEqualTo("denied");
    }

    @Test
    @Order(5)
    void an_operator_of_one_who_browses_all_runs_that_one_and_sees_all_objects() {
        signIn("otto");
        var otto = window.programs();
        assertThat(otto.get("/objects/mv/" + identity).at("/hidden").asInt()).isZero();
        assertThat(otto.get("/objects/cs/" + contoso).at("/why").asString()).contains("In cloud");
        assertThat(otto.get("/objects/mv?text=").at("/items").size()).isPositive();
        assertThat(names("/connectors", "name")).containsExactly("cloud", "contoso");
        assertThat(items(otto.get("/runs").at("/items"), "connector"))
                .isNotEmpty()
                .containsOnly("cloud");
        assertThat(otto.text("/runs/all?format=csv")).contains("cloud").doesNotContain("contoso");
        assertThat(otto.post("/connectors/contoso/runs", "{\"profile\":\"Full Import\"}"))
                .isEqualTo(REFUSED);
        assertThat(otto.post("/cycles", "{}")).isEqualTo(REFUSED);
        assertThat(otto.post("/connectors/contoso/flags", "{\"fullImport\":true}"))
                .isEqualTo(REFUSED);
        assertThat(items(
                        read(otto.told("/connectors/cloud/flags", "{\"fullImport\":true}"))
                                .at("/connectors"),
                        "name"))
                .containsExactly("cloud");

        window.open("/connectors/contoso");
        assertThat(at("button[aria-label='Run Full Import']")).isDisabled();
        window.open("/connectors/cloud");
        window.press("Run Full Import");
        assertThat(window.heading()).containsText("Full Import");
        assertThat(at("[data-counter=stage-no-change], [data-counter=stage-add]")
                        .first())
                .isVisible();
    }

    /// Both count, at each request.
    @Test
    @Order(6)
    void a_token_may_what_it_and_its_account_may_of_a_connector() {
        var token =
                office.shell.run("token", "add", "otto", "--label", "x", "--role", "browse", "--connector", "contoso");
        assertThat(token.beside()).contains("may what browse of contoso may");
        assertThat(office.shell
                        .run("token", "add", "otto", "--label", "x", "--role", "operator", "--connector", "contoso")
                        .beside())
                .contains("can have these roles:");
        assertThat(window.bearing(token.out().strip(), "/connectors"))
                .contains("contoso")
                .doesNotContain("cloud");
        assertThat(window.bearing(token.out().strip(), "/connectors/cloud"))
                .contains("This token, and its account, hold browse of contoso");

        office.shell
                .run("account", "roles", "otto", "--role", "browse", "--connector", "cloud")
                .succeeds();

        assertThat(window.bearing(token.out().strip(), "/connectors/contoso")).contains("hold none");
    }

    private static void added(String words) {
        var typed = ("account add " + words).split(" ", -1);
        office.shell.reading(Office.PASSWORD + "\n", typed).succeeds();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static List<String> names(String path, String field) {
        return items(window.programs().get(path), field);
    }

    private static void signIn(String name) {
        window.open("/overview");
        window.press("Sign out");
        window.fill("Name", name);
        window.fill("Password", Office.PASSWORD);
        window.press("Sign in");
        assertThat(window.heading()).hasText("Overview");
    }

    private static Locator account(String name) {
        return at("[data-account=" + name + "]");
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }
}
