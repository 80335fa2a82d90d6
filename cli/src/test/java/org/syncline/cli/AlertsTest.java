package org.syncline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.engine.Progress;
import tools.jackson.databind.json.JsonMapper;

/// Who is told of runs that failed or are held: a receiver that is away at first hears it once it is back, and once.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class AlertsTest {

    private static final String SECRET = "a secret that nobody prints";

    private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();
    private static final AtomicInteger STATUS = new AtomicInteger(500);

    private static Office office;
    private static HttpServer receiver;

    private record Heard(String authorization, String body, int answered) {}

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            HEARD.add(new Heard(exchange.getRequestHeaders().getFirst("Authorization"), body, STATUS.get()));
            exchange.sendResponseHeaders(STATUS.get(), -1);
            exchange.close();
        });
        receiver.start();
        office.open.home().secretFolder().store("hook", SECRET);
        Files.writeString(office.home.resolve("configuration/schedule.yaml"), """
                cycles: false
                alerts:
                  - webhook: http://127.0.0.1:%d/hook
                    secret: secret:hook
                """.formatted(
                        receiver.getAddress().getPort()));
        office.shell.run("config", "apply", "--yes").succeeds();
    }

    @AfterAll
    static void end() throws IOException {
        receiver.stop(0);
        office.close();
    }

    /// The run itself does not wait: it was over before anybody was told.
    @Test
    @Order(1)
    void a_failed_run_is_told_again_and_again_until_it_arrives_and_then_no_more() throws InterruptedException {
        office.shell.run("scheduler", "flag", "contoso", "--full-import", "on").succeeds();
        assertThat(office.shell.run("run", "start", "contoso", "Delta Import").code())
                .isEqualTo(5);
        assertThat(HEARD).isEmpty();
        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            until("two attempts", () -> HEARD.size() >= 2);
        }
        STATUS.set(204);
        int before = HEARD.size();
        // another process goes on with it
        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            until("the arrival", () -> HEARD.size() > before);
            // the same again is no news
            assertThat(office.shell
                            .run("run", "start", "contoso", "Delta Import")
                            .code())
                    .isEqualTo(5);
            Thread.sleep(Duration.ofSeconds(6));
        }

        assertThat(HEARD.stream().filter(heard -> heard.answered() == 204)).hasSize(1);
        var told = JsonMapper.shared().readTree(HEARD.getLast().body());
        assertThat(told.get("kind").asString()).isEqualTo("failed");
        assertThat(told.get("subject").asString())
                .isEqualTo("Delta Import of 'contoso' failed: no-start-full-import-required");
        assertThat(HEARD).allSatisfy(heard -> assertThat(heard.authorization()).isEqualTo("Bearer " + SECRET));
        assertThat(HEARD).noneSatisfy(heard -> assertThat(heard.body()).contains(SECRET));
    }

    @Test
    @Order(2)
    void a_run_that_a_limit_holds_is_told_as_held() throws IOException {
        HEARD.clear();
        office.shell.run("cycle", "start", "--policy", "initial");
        var file = office.home.resolve("configuration/connectors/cloud.yaml");
        Files.writeString(file, Files.readString(file) + "guards: {deletions: 0}\n");
        office.shell.run("config", "apply", "--yes").succeeds();
        office.directory.apply("dn: " + Office.ORGANIZATION.selected().getLast().dn() + "\nchangetype: delete\n");
        assertThat(office.shell.run("cycle", "start").code()).isEqualTo(7);

        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            until(
                    "the alert",
                    () -> HEARD.stream().anyMatch(heard -> heard.body().contains("\"held\"")));
        }
        assertThat(HEARD.getLast().body())
                .contains("Export of 'cloud' is held: stopped-deletion-threshold-exceeded", "1 deletions are waiting");
    }

    @Test
    @Order(3)
    void a_receiver_that_cannot_be_is_refused_when_it_is_written() throws IOException {
        var file = office.home.resolve("configuration/schedule.yaml");
        var before = Files.readString(file);
        Files.writeString(file, """
                interval: 10s
                keepRuns: soon
                alerts:
                  - webhook: http://chat.example.com/hook
                    secret: in clear
                  - webhok: x
                """);

        var refused = office.shell.run("config", "apply", "--yes");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.beside())
                .contains(
                        "schedule.yaml:1:11: 'interval' is between 1m and 3650d, not 10s.",
                        "'keepRuns' is a length of time such as 30m",
                        "'webhook' is the address that is told, such as https://",
                        "A secret must not stand here",
                        "An alert has no key 'webhok'. Did you mean 'webhook'?");
        Files.writeString(file, before);
    }

    @Test
    @Order(4)
    void a_trial_is_told_to_a_webhook_and_is_no_repetition() {
        HEARD.clear();
        assertThat(office.shell.run("alert", "test").succeeds().out()).contains("127.0.0.1", "status 204");
        STATUS.set(500);
        assertThat(office.shell.run("alert", "test").code()).isEqualTo(10);

        assertThat(HEARD)
                .hasSize(2)
                .allSatisfy(heard ->
                        assertThat(heard.body()).contains("\"kind\":\"trial\"", "This is a trial, nothing is wrong"));
        assertThat(HEARD.getFirst().body()).isNotEqualTo(HEARD.getLast().body());
    }

    private static void until(String what, BooleanSupplier isSo) {
        var deadline = Instant.now().plusSeconds(60);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never came: " + what + "\n" + HEARD);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
