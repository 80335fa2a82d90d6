package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.syncline.store.RunStepRecord;
import tools.jackson.databind.JsonNode;

/// What whoever signs in sees first, from the empty server to a busy one; each number is what the commands say.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class OverviewTest {

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
    void an_empty_server_says_how_to_begin() {
        assertThat(window.heading()).hasText("Overview");
        assertThat(at("#begin")).containsText("syncline connector add");
        assertThat(at("#octets")).containsText("MB");
        assertThat(at("#engine")).hasCount(0);
        assertThat(at("svg")).hasCount(0);
        window.isAccessible();
        var told = told();
        assertThat(told.has("working")).isFalse();
        assertThat(told.at("/database/octets").asLong()).isGreaterThan(1_000_000);
        assertThat(told.at("/database/free").asLong()).isPositive();
        assertThat(Instant.parse(told.at("/certificates/0/until").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(824)), Instant.now().plus(Duration.ofDays(826)));
    }

    @Test
    @Order(2)
    void connected_and_never_run_it_says_what_is_next() {
        office.connect();
        show();

        assertThat(at("#first")).containsText("Nothing has run yet.");
        assertThat(at("#engine")).containsText("Idle");
        assertThat(at("#state")).containsText("No server runs the schedule");
        assertThat(row("contoso")).containsText("never");
        assertThat(row("contoso")).containsText("Full Import");
        assertThat(at("#certificates")).containsText("What 'contoso' trusts");
        window.keep("overview-first");
        assertThat(at("svg")).hasCount(0);
        window.isAccessible();
    }

    @Test
    @Order(3)
    void what_waits_is_what_the_commands_count() {
        office.shell.run("cycle", "start", "--policy", "initial").succeeds();
        office.retitle(3, 6);
        office.shell.run("run", "start", "contoso", "Delta Import").succeeds();
        office.shell.run("run", "start", "contoso", "Delta Synchronization").succeeds();
        office.retitle(6, 8);
        office.shell.run("run", "start", "contoso", "Delta Import").succeeds();
        show();

        assertThat(at("#first")).hasCount(0);
        assertThat(at("#last")).containsText("success");
        var waiting = office.shell.json("pending", "summary");
        assertThat(waiting).hasSize(2);
        waiting.forEach(line -> {
            var connector = line.get("connector").asString();
            assertThat(count(connector, "exports")).isEqualTo(HistorySums.waiting(line));
            assertThat(count(connector, "deletes")).isEqualTo(line.get("delete").asLong());
            assertThat(count(connector, "imports")).isEqualTo(found(connector, "pending-import"));
            assertThat(count(connector, "unconfirmed")).isEqualTo(found(connector, "awaiting-confirmation"));
            assertThat(count(connector, "overdue")).isZero();
        });
        assertThat(count("contoso", "placeholders")).isEqualTo(found("contoso", "placeholders"));
        long imports = count("contoso", "imports");
        assertThat(imports).isGreaterThanOrEqualTo(2);
        assertThat(count("cloud", "exports")).isEqualTo(3);
        assertThat(count("cloud", "unconfirmed")).isPositive();
        number("contoso", "imports").locator("a").click();
        assertThat(at("tbody tr")).hasCount((int) imports);
        show();
        number("cloud", "exports").locator("a").click();
        assertThat(window.heading()).containsText("cloud");
    }

    @Test
    @Order(4)
    void what_is_held_and_what_went_wrong_is_told_with_its_reason() throws IOException {
        var file = office.home.resolve("configuration/connectors/cloud.yaml");
        Files.writeString(file, Files.readString(file) + "guards: {deletions: 0}\n");
        office.shell.run("config", "apply", "--yes").succeeds();
        office.change(0, 2, "changetype: delete\n");
        Imports.unread(office);
        office.shell.run("cycle", "start");
        show();

        assertThat(at("#held")).containsText("2 objects");
        assertThat(at("#held a")).hasAttribute("href", "/pending/cloud/held/deletions");
        assertThat(at("#held"))
                .containsText(office.shell.json("held", "list").at("/0/reason").asString());
        var faulty = told().get("faulty");
        assertThat(faulty).isNotEmpty();
        faulty.forEach(one -> {
            var run = one.at("/run/number").asString();
            var shown = office.shell.json("history", "show", run);
            assertThat(shown.get("result").asString()).isNotEqualTo("success");
            assertThat(at("#faulty")).containsText(shown.get("result").asString());
            one.get("kinds")
                    .forEach(kind -> assertThat(shown.at("/steps/0/objects")
                                    .get(kind.get("counter").asString()))
                            .isEqualTo(kind.get("objects")));
        });
        assertThat(at("#faulty")).containsText("stopped-deletion-threshold-exceeded");
        assertThat(at("#faulty")).containsText("read-error: 2");
        window.isAccessible();
    }

    @Test
    @Order(5)
    void the_charts_are_what_history_comes_to() {
        var runs = office.shell.json("history", "list", "--last", "1000");
        var shown = new ArrayList<JsonNode>();
        runs.forEach(run -> {
            if (run.get("profile").asString().equals("Export")) {
                shown.add(office.shell.json("history", "show", run.get("run").asString()));
            }
        });
        show();

        var days = told().get("days");
        assertThat(days).hasSize(14);
        assertThat(HistorySums.sum(days, "exported"))
                .isPositive()
                .isEqualTo(shown.stream().mapToLong(HistorySums::sent).sum());
        assertThat(HistorySums.sum(days, "failed"))
                .isEqualTo(shown.stream()
                        .mapToLong(run -> HistorySums.counted(run, "export-failure"))
                        .sum());
        assertThat(at("#days tbody tr")).hasCount(14);
        assertThat(at("#days"))
                .containsText(Long.toString(days.get(13).get("exported").asLong()));
        assertThat(at("#exports rect.exported")).hasCount(14);
        var times = told().get("times");
        times.forEach(one -> assertThat(one.get("runs").asLong()).isEqualTo(HistorySums.runs(runs, one)));
        assertThat(at("#times tbody tr")).hasCount(times.size());
        window.keep("overview");
    }

    @Test
    @Order(6)
    void it_follows_a_suspension_and_staging_mode_by_itself() {
        show();
        assertThat(at("#suspension")).hasCount(0);
        office.shell
                .run("scheduler", "suspend", "--reason", "a <b>new</b> domain")
                .succeeds();
        office.shell.run("staging", "on").succeeds();

        // nobody loads the page again
        assertThat(at("#suspension")).containsText("a <b>new</b> domain");
        assertThat(at("#staging")).containsText("nothing is exported");
        assertThat(at("#state")).containsText("suspended");
        office.shell.run("scheduler", "resume").succeeds();
        office.shell.run("staging", "off").succeeds();
    }

    @Test
    @Order(7)
    void what_runs_is_told_and_what_was_left_in_the_middle_is_not_taken_for_it() {
        var contoso = office.open.connector("contoso").id();
        var run = office.open.database().in(transaction -> {
            var begun = transaction.runs().begin(contoso, "Full Import", "ann", 1, Instant.now());
            transaction.runs().save(begun, RunStepRecord.begun(1, "full-import", ""), Instant.now());
            return begun;
        });
        show();
        assertThat(at("#engine")).containsText("Idle");
        assertThat(row("contoso")).containsText("Interrupted");
        try (var _ = office.open.database().locks().tryConnector(contoso).orElseThrow()) {
            show();
            assertThat(at("#engine")).containsText("Full Import of contoso");
            assertThat(row("contoso")).containsText("Running");
            assertThat(at("#engine a")).hasAttribute("href", "/operations/" + run.number());
        }
        office.open.database().run(transaction -> transaction.runs().closeInterrupted(contoso, Instant.now()));
    }

    @Test
    @Order(8)
    void an_import_that_is_missing_is_late_and_what_it_did_not_show_is_passed_by() {
        long unconfirmed = count("contoso", "unconfirmed");
        assertThat(unconfirmed).isPositive();
        assertThat(count("contoso", "overdue")).isZero();
        assertThat(row("contoso")).not().containsText("late");
        Imports.told(office, "contoso", Instant.now().minus(Duration.ofMinutes(91)));
        show();

        assertThat(row("contoso")).containsText("late");
        assertThat(row("contoso")).containsText("1h 31m ago");
        assertThat(row("cloud")).not().containsText("late");
        assertThat(count("contoso", "overdue")).isEqualTo(unconfirmed);
    }

    @Test
    @Order(9)
    void the_browser_had_nothing_to_complain_about() {
        assertThat(window.complaints).isEmpty();
        assertThat(at(".same")).containsText("GET /api/v1/overview");
    }

    @Test
    @Order(10)
    void everybody_sees_the_numbers_and_opens_what_the_role_may() {
        var accounts = new Accounts(office.open.database(), Clock.systemUTC());
        accounts.add("otto", Office.PASSWORD, Grants.everywhere(List.of(Role.OPERATOR)));
        accounts.add("bea", Office.PASSWORD, Grants.everywhere(List.of(Role.BROWSE)));
        show();
        long waiting = count("cloud", "exports");
        for (var name : List.of("otto", "bea")) {
            window.press("Sign out");
            window.open("/");
            window.fill("Name", name);
            window.fill("Password", Office.PASSWORD);
            window.press("Sign in");

            assertThat(window.heading()).hasText("Overview");
            assertThat(at("main a[href^='/operations']").count() > 0).isEqualTo(name.equals("otto"));
            assertThat(at("main a[href*='/objects']").count() > 0).isEqualTo(name.equals("bea"));
            assertThat(at("main a[href^='/pending/']").count() > 0).isEqualTo(name.equals("bea"));
            assertThat(count("cloud", "exports")).isEqualTo(waiting);
        }
    }

    private static void show() {
        window.open("/overview");
    }

    private static Locator at(String selector) {
        return window.page.locator(selector);
    }

    private static Locator row(String connector) {
        return at("[data-connector=" + connector + "]");
    }

    private static Locator number(String connector, String what) {
        return row(connector).locator("[data-count=" + what + "]");
    }

    private static long count(String connector, String what) {
        return Long.parseLong(number(connector, what).textContent().replaceAll("\\D", ""));
    }

    private static long found(String connector, String... condition) {
        var words = new ArrayList<>(List.of("cs", "search", connector));
        words.addAll(List.of(condition));
        return office.shell.json(words.toArray(String[]::new)).size();
    }

    private static JsonNode told() {
        return window.programs().get("/overview");
    }
}
