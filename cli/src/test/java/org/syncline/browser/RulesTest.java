package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules as their users see them: found by what they write, shown as they are written, with what is wrong and
/// where; and an expression that is answered while it is typed, as the command answers.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class RulesTest {

    private static final String FAULTY = """
            id: 0d9c5a41-2f0e-4b0e-9a55-3d5a1c1f7e11
            name: In from contoso - Nickname
            description: Two mistakes, and a payload <img src=x>.
            direction: Inbound
            connector: contoso
            sourceObjectType: user
            targetObjectType: person
            linkType: Join
            precedence: 42
            scope:
              - - {attribute: sAMAccountName, operator: EQUAL, value: nobody-at-all}
            transformations:
              - {destination: displayName, expression: 'Left([sn] 3)'}
              - destination: description
                expression: |
                  Trim(
                    [nonsuch])
            """;

    private static final Person PERSON = Office.ORGANIZATION.selected().getFirst();

    private static Office office;
    private static Server server;
    private static Window window;
    private static Programs programs;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        Files.writeString(office.home.resolve("configuration/rules/042-nickname.yaml"), FAULTY);
        office.shell.run("config", "apply", "--yes").succeeds();
        office.shell.run("run", "start", "contoso", "Full Import").succeeds();
        office.shell.run("run", "start", "contoso", "Full Synchronization").succeeds();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
        programs = window.programs();
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    @Test
    @Order(1)
    void all_rules_are_listed_as_the_command_lists_them() {
        window.open("/operations");
        window.follow("Rules");

        var listed = named(office.shell.json("rule", "list"));
        assertThat(listed).hasSizeGreaterThan(20);
        assertThat(names()).isEqualTo(listed.subList(0, Math.min(50, listed.size())));
        assertThat(rules("")).isEqualTo(listed);
        assertThat(named(programs.get("/rules?cursor=7").get("items"))).isEqualTo(listed.subList(7, listed.size()));
    }

    @Test
    @Order(2)
    void who_writes_mobile_in_the_cloud_is_found_by_the_target() {
        window.open("/rules");
        window.fill("Writes attribute", "Mobile");
        window.page.locator("#connector").selectOption("cloud");
        window.page.locator("#direction").selectOption("Outbound");
        window.press("Show");

        assertThat(window.page.url()).contains("target=Mobile", "connector=cloud", "direction=Outbound");
        assertThat(names()).isNotEmpty().isEqualTo(written("direction: Outbound", "destination: mobile\\b"));
        assertThat(rules("?target=mobile&connector=CLOUD&direction=outbound")).isEqualTo(names());
        var same = office.shell.json(
                "rule", "list", "--direction", "Outbound", "--connector", "cloud", "--target", "Mobile");
        assertThat(named(same)).isEqualTo(names());
        assertThat(window.page.locator(".same code").first())
                .hasText("syncline rule list --direction Outbound --connector cloud --target Mobile");
    }

    @Test
    @Order(3)
    void a_text_of_an_expression_and_a_type_are_found_and_what_is_not_there_is_told() {
        assertThat(rules("?text=TRIM(%5Bmobile")).isNotEmpty().isEqualTo(written("", "Trim\\(\\[mobile"));
        assertThat(rules("?type=group")).isNotEmpty().isEqualTo(written("", "(source|target)ObjectType: group\\b"));
        window.open("/rules?connector=nowhere");
        assertThat(window.page.locator("main"))
                .containsText("There is no connector 'nowhere'. There are: cloud, contoso.");
        window.open("/rules?direction=up");
        assertThat(window.page.locator("main"))
                .containsText("There is no direction 'up'. There are: Inbound, Outbound.");
        window.open("/rules?text=nobody-says-this");
        assertThat(window.page.locator("main")).containsText("No rule is like that.");
    }

    @Test
    @Order(4)
    void a_rule_is_shown_with_its_parts_and_the_text_that_the_command_prints() {
        for (var name : List.of(names("?text=Trim(%5Bmobile"), names("?direction=Outbound")).stream()
                .map(List::getFirst)
                .toList()) {
            var shown = office.shell.json("rule", "show", name);
            window.open("/rules/" + shown.get("id").asString());

            assertThat(window.heading()).hasText(name);
            assertThat(window.page.locator("#text").textContent())
                    .isEqualTo(office.shell.run("rule", "show", name).succeeds().out().stripTrailing());
            assertThat(window.page.locator("dl").first()).containsText(shown.get("file").asString());
            var page = programs.get("/rules/" + shown.get("id").asString());
            assertThat(page.get("text").asString())
                    .isEqualTo(shown.get("text").asString().stripTrailing());
            assertThat(page.get("flows").size()).isEqualTo(count(shown.get("text").asString(), "destination: "));
            assertThat(window.page.locator("table tbody tr").count())
                    .isEqualTo(page.get("flows").size());
            assertThat(groups(page)).isEqualTo(count(shown.get("text").asString(), "operator: |csAttribute: "));
        }
    }

    @Test
    @Order(5)
    void what_is_wrong_with_a_rule_is_told_with_its_place_and_a_caret() {
        window.open("/rules?text=nonsuch");
        assertThat(window.page.locator("tbody tr")).hasCount(1);
        assertThat(window.page.locator("tbody tr")).containsText("2 faults");
        window.follow("In from contoso - Nickname");

        var faults = window.page.locator("[data-fault]");
        assertThat(faults.first()).containsText("flow to displayName, rules/042-nickname.yaml:13:55");
        assertThat(faults.first().locator("pre")).containsText("  Left([sn] 3)\n            ^");
        assertThat(faults.nth(1)).containsText("flow to description, rules/042-nickname.yaml:17:9");
        assertThat(faults.nth(1).locator("pre")).containsText("    [nonsuch])\n    ^^^^^^^^^");
        assertThat(window.page.locator("#description")).hasText("Two mistakes, and a payload <img src=x>.");
        assertThat(programs.get("/rules/0d9c5a41-2f0e-4b0e-9a55-3d5a1c1f7e11")
                        .get("faults")
                        .findValuesAsString("line"))
                .startsWith("13", "17");
        window.open("/rules/no-such-rule");
        assertThat(window.page.locator("main")).containsText("There is no rule 'no-such-rule'.");
    }

    @Test
    @Order(6)
    void an_expression_is_answered_while_it_is_typed() {
        window.open("/rules");
        window.page.locator("#as-connector").selectOption("contoso");
        window.page.locator("#as-type").fill("user");
        type("Left([givenName] 3)");
        assertThat(window.page.locator("#verdict")).containsText("It cannot run.");
        assertThat(window.page.locator("[data-finding] pre")).hasText(Pattern.compile("Left\\(\\[givenName] 3\\)\\s+\\^"));

        type("Left([givenNmae], 3)");
        assertThat(window.page.locator("[data-finding]").first()).containsText("givenNmae");

        type("Left([givenName], 3) & %Domain.Nonsuch%");
        assertThat(window.page.locator("[data-finding]").first()).containsText("there is no parameter %Domain.Nonsuch%");

        type("Left([givenName], 3)");
        assertThat(window.page.locator("#verdict")).containsText("It can run. It reads givenName.");
        assertThat(window.page.locator("[data-finding]")).hasCount(0);
        type(" ");
        assertThat(window.page.locator("#verdict")).hasCount(0);
    }

    @Test
    @Order(7)
    void it_comes_to_what_the_command_says_of_the_same_object() {
        window.open("/rules/check");
        window.page.locator("#as-connector").selectOption("contoso");
        window.page.locator("#object").fill(PERSON.dn());
        for (var expression : List.of(
                "Left([givenName], 3) & \"-\" & UCase([sn])", "Len([sn])", "[dn]", "IsPresent([mail])", "NULL")) {
            type(expression);
            assertThat(window.page.locator("#result")).hasText(evaluated(expression));
            assertThat(programs.told("/expressions/check", asked(expression, "Inbound", "contoso", PERSON.dn())))
                    .contains("\"value\":" + evaluated(expression));
            assertThat(office.shell
                            .run("expression", "check", expression, "--connector", "contoso", "--object", PERSON.dn())
                            .succeeds()
                            .out()
                            .lines())
                    .contains(evaluated(expression));
        }
        assertThat(window.page.locator("#meaning")).containsText("gives nothing");

        type("Left([givenName], 1 - 2)");
        assertThat(window.page.locator("#answer")).containsText("it fails:");
        assertThat(window.page.locator("#result")).containsText("$error");
        assertThat(window.page.locator("#meaning")).containsText("it fails, and the object with it");
    }

    @Test
    @Order(8)
    void an_outbound_rule_reads_the_identity_and_a_loose_name_offers_the_objects() {
        window.open("/rules/check");
        window.page.locator("#as-direction").selectOption("Outbound");
        window.page.locator("#as-connector").selectOption("cloud");
        var people = Office.ORGANIZATION.selected().stream().map(Person::dn).toList();
        window.page.locator("#object").fill(PERSON.text("displayName").substring(0, 1));
        type("[accountName] & \"!\"");
        var choices = window.page.locator("button[name=picked]");
        assertThat(choices.first()).isVisible();
        assertThat(choices.count()).isBetween(2, 10);
        var wanted = choices.allTextContents().stream()
                .filter(people::contains)
                .toList()
                .getLast();
        window.press(wanted);

        assertThat(window.page.locator("#object")).hasValue(wanted);
        assertThat(window.page.locator("#result")).containsText("!");
        assertThat(window.page.locator("#answer a").first()).hasText(wanted);

        window.page.locator("#as-connector").selectOption("");
        assertThat(window.page.locator("#answer")).containsText("say to which. There are: contoso, cloud.");
    }

    @Test
    @Order(9)
    void the_flow_of_a_rule_is_tried_and_nothing_is_kept() {
        var before = office.shell.run("config", "history").out() + office.shell.run("run", "list").out();
        window.open("/rules/" + programs.get("/rules/" + part(names("?text=Trim(%5Bmobile").getFirst()))
                .get("rule")
                .get("id")
                .asString());
        window.page.locator("main table a:text-is('Try')").first().click();

        assertThat(window.page.locator("#as-connector")).hasValue("contoso");
        assertThat(window.page.locator("#expression")).not().isEmpty();
        window.press("Check");
        assertThat(window.page.locator("#verdict")).containsText("It can run.");
        assertThat(office.shell.run("config", "history").out()
                        + office.shell.run("run", "list").out())
                .isEqualTo(before);
    }

    @Test
    @Order(10)
    void it_works_without_scripts() {
        try (var plain = window.page
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setIgnoreHTTPSErrors(true)
                        .setStorageState(window.page.context().storageState()))) {
            var page = plain.newPage();
            page.navigate(server.address() + "/rules");
            page.locator("#expression").fill("Left([givenName]\n 3)");
            page.locator("#as-connector").selectOption("contoso");
            check(page);
            assertThat(page.locator("[data-finding]")).containsText("line 2, column 2");
            assertThat(page.locator("#expression")).hasValue("Left([givenName]\n 3)");

            page.locator("#expression").fill("Left([givenName], 3)");
            page.locator("#object").fill(PERSON.dn());
            check(page);
            assertThat(page.locator("#result")).hasText(evaluated("Left([givenName], 3)"));
        }
    }

    @Test
    @Order(11)
    void the_budget_of_rules_holds_for_what_is_typed() {
        var deep = "(".repeat(200) + "1" + ")".repeat(200);
        assertThat(programs.told("/expressions/check", asked(deep, "", "", "")))
                .contains("\"usable\":false", "deep");
        var long_ = "\"" + "a".repeat(1 << 20) + "\"";
        assertThat(programs.told("/expressions/check", asked(long_, "", "", ""))).contains("this expression is too long");
        assertThat(programs.told("/expressions/check", asked("", "", "", ""))).contains("There is no expression yet");
    }

    @Test
    @Order(12)
    void the_page_of_an_object_leads_to_the_rules_that_it_names() {
        var id = JsonMapper.shared()
                .readTree(programs.told("/expressions/check", asked("1", "", "contoso", PERSON.dn())))
                .get("result")
                .get("id")
                .asString();
        window.open("/objects/cs/" + id);

        var why = window.page.locator(".why");
        assertThat(why.textContent()).isEqualTo(programs.get("/objects/cs/" + id)
                .get("why")
                .asString());
        var quoted = new TreeSet<String>();
        Pattern.compile("rule '([^']+)'")
                .matcher(why.textContent())
                .results()
                .forEach(found -> quoted.add(found.group(1)));
        assertThat(quoted).isNotEmpty();
        assertThat(new TreeSet<>(why.locator("a").allTextContents())).isEqualTo(quoted);
        var first = why.locator("a").first().textContent();
        why.locator("a").first().click();
        assertThat(window.heading()).hasText(first);
        assertThat(window.complaints).allMatch(text -> text.contains("Failed to load resource"));
    }

    private static void type(String expression) {
        window.page.locator("#expression").fill(expression);
    }

    private static void check(Page page) {
        page.locator("#try button:text-is('Check')").click();
    }

    /// What `expression eval` says, given what the directory says of the person.
    private static String evaluated(String expression) {
        var attributes = JsonMapper.shared().createObjectNode();
        PERSON.attributes().forEach((name, values) -> attributes.put(name, values.getFirst()));
        attributes.put("dn", PERSON.dn());
        return office.shell
                .run("expression", "eval", expression, "--attributes", attributes.toString())
                .out()
                .strip();
    }

    private static String asked(String expression, String direction, String connector, String object) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("expression", expression)
                .put("direction", direction)
                .put("connector", connector)
                .put("object", object)
                .toString();
    }

    private static List<String> names() {
        return window.page.locator("tbody tr td:nth-child(2) a").allTextContents();
    }

    private static List<String> names(String query) {
        window.open("/rules" + query);
        return names();
    }

    /// What a program is told, page by page.
    private static List<String> rules(String query) {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = programs.get("/rules" + query + (query.isEmpty() ? "?" : "&") + "cursor=" + next);
            all.addAll(named(page.get("items")));
            next = page.get("next").asString();
        } while (!next.isEmpty());
        return all;
    }

    private static List<String> named(JsonNode list) {
        return list.findValuesAsString("name");
    }

    /// The names of the rules whose files say so, in order of precedence.
    private static List<String> written(String head, String pattern) {
        return office.shell.json("rule", "list").valueStream()
                .filter(rule -> {
                    var text = text(rule.get("file").asString());
                    return text.contains(head)
                            && Pattern.compile(pattern).matcher(text).find();
                })
                .map(rule -> rule.get("name").asString())
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(office.home.resolve("configuration").resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int groups(JsonNode page) {
        int clauses = 0;
        for (var part : List.of("scope", "join")) {
            for (var group : page.get(part)) {
                clauses += group.size();
            }
        }
        return clauses;
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String part(String name) {
        return name.replace(" ", "%20");
    }
}
