package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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
import org.syncline.store.CycleRecord;
import tools.jackson.databind.JsonNode;

/// The schedule as its users see it: it runs by itself, goes on after a restart, is suspended and set in the browser,
/// by a program and on the command line.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class SchedulerTest {

    private static Office office;
    private static Server server;
    private static Window window;
    private static Programs programs;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
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
    void nobody_runs_it_before_a_server_does() {
        assertThat(office.shell.run("scheduler", "show").succeeds().out())
                .contains("no server runs it", "30m; 1m is the shortest", "delta");
    }

    /// The first cycle is due at once. After a restart the next one has the time that it had before.
    @Test
    @Order(2)
    void it_begins_by_itself_and_goes_on_after_a_restart() throws InterruptedException {
        Instant next;
        try (var scheduler = office.open.scheduler(server.scheduled()).start()) {
            until(
                    "the end of a cycle",
                    () -> !cycles().isEmpty() && !show().get("cycleInProgress").asBoolean());
            assertThat(scheduler.leads()).isTrue();
            until("maintenance", () -> show().has("maintained"));
            next = next();
        }
        var first = cycles();
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().startedBy()).startsWith("scheduler");
        assertThat(first.getFirst().policy()).isEqualTo("initial"); // all that is new has everything to do
        assertThat(show().get("state").asString()).isEqualTo("NOBODY");

        try (var _ = office.open.scheduler(server.scheduled()).start()) {
            until("the next leader", () -> show().get("state").asString().equals("WAITING"));
            Thread.sleep(3000);
        }

        assertThat(cycles()).hasSize(1);
        assertThat(next()).isEqualTo(next);
    }

    @Test
    @Order(3)
    void a_faster_interval_counts_at_once_and_is_a_revision_of_the_configuration() throws IOException {
        var before = next();

        var set = office.shell.json("scheduler", "set", "--interval", "00:05:00", "--history", "3d");

        assertThat(set.get("interval").asString()).isEqualTo("PT5M");
        assertThat(next()).isEqualTo(before.minus(Duration.ofMinutes(25)));
        assertThat(Files.readString(office.home.resolve("configuration/schedule.yaml")))
                .contains("interval: 5m", "keepObjects: 3d");
        assertThat(office.shell.run("config", "apply", "--yes").succeeds().out())
                .contains("Nothing differs");
        var tooFast = office.shell.run("scheduler", "set", "--interval", "10s");
        assertThat(tooFast.code()).isEqualTo(1);
        assertThat(tooFast.beside()).contains("at least 1m, not 10s");
    }

    @Test
    @Order(4)
    void it_is_suspended_and_resumed_in_the_browser_with_a_reason() {
        window.open("/scheduler");
        window.fill("Why", "a new domain <b>controller</b>");
        window.press("Suspend the scheduler");

        assertThat(window.page.locator("#suspension")).containsText("ann");
        assertThat(window.page.locator("#suspension")).containsText("a new domain <b>controller</b>");
        assertThat(office.shell.run("scheduler", "show").succeeds().out())
                .contains("The scheduler is suspended", "by ann until", "a new domain");
        var other = office.shell.run("scheduler", "suspend", "--reason", "me too");
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.beside()).contains("ann has suspended the scheduler until", "a new domain");

        window.press("Resume the scheduler");

        assertThat(window.page.locator("#suspension")).hasCount(0);
        assertThat(show().has("suspension")).isFalse();
    }

    @Test
    @Order(5)
    void while_it_is_suspended_nothing_begins_and_what_is_late_begins_when_it_is_resumed() throws InterruptedException {
        assertThat(programs.told("/scheduler/suspend", "{\"reason\":\"a test\",\"time\":\"2h\"}"))
                .contains("\"SUSPENDED\"", "\"a test\"");
        office.shell.run("scheduler", "set", "--next", "initial").succeeds();
        office.open
                .database()
                .run(transaction -> transaction.scheduler().ticked(Instant.now().minusSeconds(6000)));
        try (var _ = office.open.scheduler(server.scheduled()).start()) {
            Thread.sleep(3000);
            assertThat(cycles()).hasSize(1);

            assertThat(programs.told("/scheduler/resume", "{}")).doesNotContain("\"suspension\"");

            until(
                    "another cycle",
                    () -> cycles().size() == 2 && !show().get("cycleInProgress").asBoolean());
        }
        assertThat(cycles().getFirst().policy()).isEqualTo("initial");
        assertThat(show().get("nextPolicy").asString()).isEqualTo("delta");
        assertThat(next()).isAfter(Instant.now());
    }

    @Test
    @Order(6)
    void a_suspension_that_was_forgotten_ends_by_itself() {
        office.shell
                .run("scheduler", "suspend", "--reason", "one second", "--for", "1s")
                .succeeds();
        try (var _ = office.open.scheduler(server.scheduled()).start()) {
            until("its end", () -> !show().has("suspension"));
        }
    }

    @Test
    @Order(7)
    void flags_and_settings_by_a_program_and_bad_ones_say_what_is_wrong() {
        assertThat(programs.told("/connectors/contoso/flags", "{\"fullImport\":true}"))
                .contains("\"fullImportRequired\":true");
        assertThat(office.shell.run("scheduler", "flags", "contoso").succeeds().out())
                .contains("required");
        office.shell.run("schedule", "flag", "contoso", "--full-import", "off").succeeds();
        assertThat(programs.told("/scheduler", "{\"enabled\":false}")).contains("\"OFF\"");
        assertThat(programs.told("/scheduler", "{\"enabled\":true,\"interval\":\"soon\"}"))
                .contains("'interval' is a length of time such as 30m", "not 'soon'");
        assertThat(programs.told("/scheduler/suspend", "{\"reason\":\" \"}")).contains("Say why");
        assertThat(programs.told("/scheduler/suspend", "{\"reason\":\"x\",\"time\":\"30d\"}"))
                .contains("7d at most, not 30d");
        assertThat(programs.told("/scheduler/next", "{\"policy\":\"all\"}")).contains("There are: delta, initial");
        assertThat(programs.told("/connectors/nowhere/flags", "{}")).contains("There is no connector 'nowhere'");
        window.open("/scheduler");
        assertThat(window.page.locator("#state")).hasText("Cycles do not begin by themselves.");
        window.open("/audit");
        assertThat(window.page.locator("main")).containsText("suspend the scheduler");
    }

    @Test
    @Order(9)
    void the_metrics_tell_the_backlog_the_age_and_who_leads() {
        var file = office.home.resolve("configuration/schedule.yaml");
        assertThat(Files.exists(file)).isTrue();
        office.shell.run("scheduler", "set", "--enabled", "on").succeeds();
        office.open.database().run(transaction -> transaction.scheduler().ticked(Instant.now()));
        var cold = metrics();
        assertThat(cold).contains("syncline_scheduler_leader 0.0", "syncline_scheduler_enabled 1.0");
        try (var scheduler = office.open.scheduler(server.scheduled()).start()) {
            until("the leader", scheduler::leads);
            until("it is told", () -> metrics().contains("syncline_scheduler_leader 1.0"));
        }
        assertThat(cold)
                .containsPattern("syncline_import_lag_seconds\\{connector=\"contoso\"} [0-9.]+")
                .contains(
                        "syncline_pending_exports{connector=\"contoso\",operation=\"update\"}",
                        "syncline_pending_imports{connector=\"cloud\"}",
                        "syncline_unconfirmed_exports{connector=\"cloud\"}",
                        "syncline_held_objects{connector=\"cloud\"} 0.0",
                        "syncline_cycle_last_result{policy=\"initial\",result=\"success\"} 1.0",
                        "syncline_cycle_last_success 1.0",
                        "syncline_cycle_last_duration_seconds",
                        "syncline_cycle_next_seconds",
                        "jvm_memory_used_bytes");
    }

    private static String metrics() {
        return window.page.request().get(server.address() + "/metrics").text();
    }

    /// Another cycle is refused while one runs, by name of what runs.
    @Test
    @Order(8)
    void what_runs_is_not_run_over() {
        try (var _ = office.open
                .database()
                .locks()
                .tryConnector(office.open.connector("contoso").id())
                .orElseThrow()) {
            var refused = office.shell.run("cycle", "start");
            assertThat(refused.code()).isEqualTo(6);
            assertThat(refused.beside()).contains("Connector 'contoso' is busy");
            assertThat(programs.told("/cycles", "{}")).contains("Connector 'contoso' is busy");
        }
        assertThat(office.shell.run("cycle", "stop").succeeds().out()).contains("No cycle is running");
    }

    private static List<CycleRecord> cycles() {
        return new ArrayList<>(
                office.open.database().in(transaction -> transaction.cycles().before(Long.MAX_VALUE, 10)));
    }

    private static JsonNode show() {
        return programs.get("/scheduler");
    }

    private static Instant next() {
        return Instant.parse(show().get("nextStart").asString());
    }

    private static void until(String what, BooleanSupplier isSo) {
        var deadline = Instant.now().plusSeconds(60);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never came: " + what + "\n" + show());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
