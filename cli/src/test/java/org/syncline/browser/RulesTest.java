package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.cli.Office;
import org.syncline.directory.Person;
import tools.jackson.databind.json.JsonMapper;

/// The rules as their users see them: found by what they write, shown as they are written, with what is wrong
/// and where; and an expression that is answered while it is typed, as the command answers.
@NullUnmarked // what is absent fails the test, as it should
class RulesTest {

    private static RuleAnswers answers;
    private static Office office;
    private static Window window;
    private static Programs programs;

    @BeforeAll
    static void begin() throws IOException {
        answers = new RuleAnswers();
        office = answers.office;
        window = answers.window;
        programs = answers.programs;
    }

    @AfterAll
    static void end() throws IOException {
        answers.close();
    }

    @Test
    void all_rules_are_listed_as_the_command_lists_them() {
        window.open("/operations");
        window.follow("Rules");

        var listed = answers.named(office.shell.json("rule", "list"));
        assertThat(listed).hasSizeGreaterThan(20);
        assertThat(answers.names()).isEqualTo(listed.subList(0, Math.min(50, listed.size())));
        assertThat(answers.rules("?target=mobile&sort=-name"))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed())
                .containsExactlyInAnyOrderElementsOf(answers.rules("?target=mobile"));
        assertThat(answers.rules("")).isEqualTo(listed);
        assertThat(answers.named(programs.get("/rules?cursor=7").get("items")))
                .isEqualTo(listed.subList(7, listed.size()));
    }

    @Test
    void who_writes_mobile_in_the_cloud_is_found_by_the_target() {
        window.open("/rules");
        window.fill("Writes attribute", "Mobile");
        window.page.locator("#connector").selectOption("cloud");
        window.page.locator("#direction").selectOption("Outbound");
        window.press("Show");

        assertThat(window.page.url()).contains("target=Mobile", "connector=cloud", "direction=Outbound");
        assertThat(answers.names())
                .isNotEmpty()
                .isEqualTo(answers.written("direction: Outbound", "destination: mobile\\b"));
        assertThat(answers.rules("?target=mobile&connector=CLOUD&direction=outbound"))
                .isEqualTo(answers.names());
        var same = office.shell.json(
                "rule", "list", "--direction", "Outbound", "--connector", "cloud", "--target", "Mobile");
        assertThat(answers.named(same)).isEqualTo(answers.names());
        assertThat(window.page.locator(".same code").first())
                .hasText("syncline rule list --direction Outbound --connector cloud --target Mobile");
    }

    @Test
    void a_text_of_an_expression_and_a_type_are_found_and_what_is_not_there_is_told() {
        assertThat(answers.rules("?text=TRIM(%5Bmobile"))
                .isNotEmpty()
                .isEqualTo(answers.written("", "Trim\\(\\[mobile"));
        assertThat(answers.rules("?type=group"))
                .isNotEmpty()
                .isEqualTo(answers.written("", "(source|target)ObjectType: group\\b"));
        window.open("/rules?connector=nowhere");
        assertThat(window.page.locator("main"))
                .containsText("There is no connector 'nowhere'. There are: cloud, contoso.");
        window.open("/rules?direction=up");
        assertThat(window.page.locator("main"))
                .containsText("There is no direction 'up'. There are: Inbound, Outbound.");
        assertThat(answers.rules("?text=nobody-says-this")).isEmpty();
    }

    @Test
    void a_rule_is_shown_with_its_parts_and_the_text_that_the_command_prints() {
        for (var name : List.of(answers.names("?text=Trim(%5Bmobile"), answers.names("?direction=Outbound")).stream()
                .map(List::getFirst)
                .toList()) {
            var shown = office.shell.json("rule", "show", name);
            window.open("/rules/" + shown.get("id").asString());

            assertThat(window.heading()).hasText(name);
            assertThat(window.page.locator("#text").textContent())
                    .isEqualTo(office.shell
                            .run("rule", "show", name)
                            .succeeds()
                            .out()
                            .stripTrailing());
            assertThat(window.page.locator("dl").first())
                    .containsText(shown.get("file").asString());
            var page = programs.get("/rules/" + shown.get("id").asString());
            assertThat(page.get("text").asString())
                    .isEqualTo(shown.get("text").asString().stripTrailing());
            assertThat(page.get("flows").size())
                    .isEqualTo(answers.count(shown.get("text").asString(), "destination: "));
            assertThat(window.page.locator("table tbody tr").count())
                    .isEqualTo(page.get("flows").size());
            assertThat(answers.groups(page))
                    .isEqualTo(answers.count(shown.get("text").asString(), "operator: |csAttribute: "));
        }
    }

    @Test
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
    void an_expression_is_answered_while_it_is_typed() {
        window.open("/rules");
        window.page.locator("#as-connector").selectOption("contoso");
        window.page.locator("#as-type").fill("user");
        type("Left([givenName] 3)");
        assertThat(window.page.locator("#verdict")).containsText("It cannot run.");
        assertThat(window.page.locator("[data-finding] pre"))
                .hasText(Pattern.compile("Left\\(\\[givenName] 3\\)\\s+\\^"));

        type("Left([givenNmae], 3)");
        assertThat(window.page.locator("[data-finding]").first()).containsText("givenNmae");

        type("Left([givenName], 3) & %Domain.Nonsuch%");
        assertThat(window.page.locator("[data-finding]").first())
                .containsText("there is no parameter %Domain.Nonsuch%");

        type("Left([givenName], 3)");
        assertThat(window.page.locator("#verdict")).containsText("It can run. It reads givenName.");
        assertThat(window.page.locator("[data-finding]")).hasCount(0);
        type(" ");
        assertThat(window.page.locator("#verdict")).hasCount(0);
    }

    @Test
    void it_comes_to_what_the_command_says_of_the_same_object() {
        window.open("/rules/check");
        window.page.locator("#as-connector").selectOption("contoso");
        window.page.locator("#object").fill(answers.person.dn());
        for (var expression : List.of(
                "Left([givenName], 3) & \"-\" & UCase([sn])", "Len([sn])", "[dn]", "IsPresent([mail])", "NULL")) {
            type(expression);
            assertThat(window.page.locator("#result")).hasText(answers.evaluated(expression));
            assertThat(answers.told(expression, "Inbound", "contoso", answers.person.dn()))
                    .contains("\"value\":" + answers.evaluated(expression));
            assertThat(answers.checked(expression).lines()).contains(answers.evaluated(expression));
        }
        assertThat(window.page.locator("#meaning")).containsText("gives nothing");

        type("Error(\"not for \" & [sn])");
        assertThat(window.page.locator("#answer")).containsText("it fails:");
        assertThat(window.page.locator("#result")).containsText("$error");
        assertThat(window.page.locator("#meaning")).containsText("it fails, and the object with it");
    }

    @Test
    void an_outbound_rule_reads_the_identity_and_a_loose_name_offers_the_objects() {
        window.open("/rules/check");
        window.page.locator("#as-direction").selectOption("Outbound");
        window.page.locator("#as-connector").selectOption("cloud");
        var people = Office.ORGANIZATION.selected().stream().map(Person::dn).toList();
        window.page.locator("#object").fill(answers.person.text("displayName").substring(0, 1));
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
    void the_flow_of_a_rule_is_tried_and_nothing_is_kept() {
        var before = office.shell.run("config", "history").out()
                + office.shell.run("run", "list").out();
        window.open("/rules?text=Trim(%5Bmobile");
        window.follow(answers.names().getFirst());
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
    void it_works_without_scripts() {
        try (var plain = window.page
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setIgnoreHTTPSErrors(true)
                        .setStorageState(window.page.context().storageState()))) {
            var page = plain.newPage();
            page.navigate(answers.server.address() + "/rules");
            page.locator("#expression").fill("Left([givenName]\n 3)");
            page.locator("#as-connector").selectOption("contoso");
            check(page);
            assertThat(page.locator("[data-finding]")).containsText("line 2, column 2");
            assertThat(page.locator("#expression")).hasValue("Left([givenName]\n 3)");

            page.locator("#expression").fill("Left([givenName], 3)");
            page.locator("#object").fill(answers.person.dn());
            check(page);
            assertThat(page.locator("#result")).hasText(answers.evaluated("Left([givenName], 3)"));
        }
    }

    @Test
    void the_budget_of_rules_holds_for_what_is_typed() {
        var deep = "(".repeat(200) + "1" + ")".repeat(200);
        assertThat(answers.told(deep, "", "", "")).contains("\"usable\":false", "deep");
        var long_ = "\"" + "a".repeat(1 << 20) + "\"";
        assertThat(answers.told(long_, "", "", "")).contains("this expression is too long");
        assertThat(answers.told("", "", "", "")).contains("There is no expression yet");
    }

    @Test
    void the_page_of_an_object_leads_to_the_rules_that_it_names() {
        var id = JsonMapper.shared()
                .readTree(answers.told("1", "", "contoso", answers.person.dn()))
                .get("result")
                .get("id")
                .asString();
        window.open("/objects/cs/" + id);

        var why = window.page.locator(".why");
        assertThat(why.textContent())
                .isEqualTo(programs.get("/objects/cs/" + id).get("why").asString());
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
}
