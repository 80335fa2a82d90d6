package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.Progress;
import org.syncline.testkit.PostOffice;
import org.syncline.testkit.PostOffice.Door;

/// Who gets a mail of runs that failed or are held: a mail server that is away at first takes it once it
/// is back, and once for each.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class MailAlertsTest {

    private static final String PASSWORD = "a password that nobody prints";
    private static final String ANN = "ann@contoso.test";
    private static final String BOB = "bob@contoso.test";

    @TempDir
    private static Path folder;

    private static Office office;
    private static PostOffice mails;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        mails = PostOffice.forUser(Door.STARTTLS, folder, "sync", PASSWORD);
        office.shell.reading(PASSWORD + "\n", "secret", "set", "mail").succeeds();
        schedule(ANN + ", " + BOB);
    }

    private static void schedule(String to) throws IOException {
        Files.writeString(office.home.resolve("configuration/schedule.yaml"), """
                cycles: false
                alerts:
                  - mail: localhost
                    port: %d
                    user: sync
                    password: secret:mail
                    ca: %s
                    from: sync@contoso.test
                    to: [%s]
                    pages: https://sync.contoso.test
                """.formatted(
                        mails.port(), mails.certificateFile(), to));
        office.shell.run("config", "apply", "--yes").succeeds();
    }

    @AfterAll
    static void end() throws IOException {
        mails.close();
        office.close();
    }

    /// One of the two is not known to the server: the other one has it once nevertheless.
    @Test
    @Order(1)
    void a_failed_run_is_told_to_each_when_the_server_is_back_and_then_no_more()
            throws InterruptedException, MessagingException, IOException {
        mails.shut();
        mails.refuse(BOB);
        office.shell.run("scheduler", "flag", "contoso", "--full-import", "on").succeeds();
        assertThat(office.shell.run("run", "start", "contoso", "Delta Import").code())
                .isEqualTo(5);
        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            until("two attempts", () -> lines(ANN).contains("2,localhost:" + mails.port() + " does not answer"));
        }
        assertThat(mails.mails()).isEmpty();

        mails.open();
        // another process goes on with it
        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            until("the arrival", () -> lines(ANN).contains("taken by localhost"));
            until("the refusal", () -> lines(BOB).contains("550 5.1.1"));
            // the same again is no news
            assertThat(office.shell
                            .run("run", "start", "contoso", "Delta Import")
                            .code())
                    .isEqualTo(5);
            Thread.sleep(Duration.ofSeconds(6));
        }

        assertThat(mails.mails()).hasSize(1);
        assertThat(mails.mails().getFirst().to()).containsExactly(ANN);
        var told = read(mails.mails().getFirst());
        assertThat(told.getSubject())
                .isEqualTo("Syncline: Delta Import of 'contoso' failed: no-start-full-import-required");
        assertThat((String) told.getContent())
                .contains("syncline history show ", "https://sync.contoso.test/operations/")
                .doesNotContain(PASSWORD);
    }

    /// From the mail to the list of what is held it is one click (service-manager-ui.md 11).
    @Test
    @Order(2)
    void a_run_that_a_limit_holds_is_told_with_the_way_to_what_is_held() throws IOException, MessagingException {
        office.shell.run("cycle", "start", "--policy", "initial");
        var file = office.home.resolve("configuration/connectors/cloud.yaml");
        Files.writeString(file, Files.readString(file) + "guards: {deletions: 0}\n");
        office.shell.run("config", "apply", "--yes").succeeds();
        office.directory.apply("dn: " + Office.ORGANIZATION.selected().getLast().dn() + "\nchangetype: delete\n");
        assertThat(office.shell.run("cycle", "start").code()).isEqualTo(7);
        int before = mails.mails().size();

        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            until("the alert", () -> mails.mails().size() > before);
        }

        var told = read(mails.mails().getLast());
        assertThat(told.getSubject())
                .isEqualTo("Syncline: Export of 'cloud' is held: stopped-deletion-threshold-exceeded");
        assertThat(((String) told.getContent()).replaceAll("\\s+", " "))
                .contains(
                        "1 deletions are waiting for cloud",
                        "Was a container unselected, moved or emptied, or a rule changed?",
                        "'syncline held approve cloud --hash ",
                        "At the terminal: syncline held show cloud",
                        "In a browser: https://sync.contoso.test/pending/cloud/held/deletions");
        assertThat(office.shell.run("held", "show", "cloud").succeeds().out()).contains("delete");
    }

    @Test
    @Order(3)
    void a_trial_tells_who_hears_it() throws MessagingException {
        int before = mails.mails().size();

        var answer = office.shell.run("alert", "test", "-o", "json");

        assertThat(answer.code()).isEqualTo(10);
        assertThat(answer.json().findValuesAsString("receiver")).containsExactly(ANN, BOB);
        assertThat(answer.json().get(0).path("arrived").asBoolean()).isTrue();
        assertThat(answer.json().get(1).path("said").asString()).contains("550 5.1.1 nobody of that name here");
        assertThat(mails.mails()).hasSize(before + 1);
        assertThat(read(mails.mails().getLast()).getSubject()).isEqualTo("Syncline: This is a trial, nothing is wrong");
    }

    @Test
    @Order(4)
    void a_wrong_password_is_told_and_stands_nowhere() throws IOException {
        schedule(ANN);
        office.shell.reading("another one than that\n", "secret", "set", "mail").succeeds();

        var answer = office.shell.run("alert", "test");

        assertThat(answer.code()).isEqualTo(10);
        assertThat(answer.out())
                .contains("does not let user 'sync' in", "secret:mail")
                .doesNotContain("another one than that");
        office.shell.reading(PASSWORD + "\n", "secret", "set", "mail").succeeds();
        assertThat(office.shell.run("alert", "test").code()).isZero();
        assertThat(office.shell.run("secret", "remove", "mail").beside()).contains("schedule.yaml:6");
    }

    @Test
    @Order(5)
    void who_is_told_no_more_is_shown_as_nobody_and_without_anybody_there_is_no_trial() throws IOException {
        var file = office.home.resolve("configuration/schedule.yaml");
        Files.writeString(file, "cycles: false\n");
        office.shell.run("config", "apply", "--yes").succeeds();

        assertThat(office.shell.run("alert", "list").succeeds().out()).contains("told no more");
        var refused = office.shell.run("alert", "test");
        assertThat(refused.code()).isEqualTo(9);
        assertThat(refused.beside()).contains("Nobody is told");
    }

    /// What is shown of the alerts to that address: attempts and what was said.
    private static String lines(String receiver) {
        return office.shell.json("alert", "list").values().stream()
                .filter(line -> line.path("receiver").asString().equals(receiver))
                .map(line -> List.of(
                        line.path("attempts").asString(), line.path("said").asString()))
                .map(words -> String.join(",", words))
                .toList()
                .toString();
    }

    private static MimeMessage read(PostOffice.Mail mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), mail.in());
    }

    private static void until(String what, BooleanSupplier isSo) {
        var deadline = Instant.now().plusSeconds(60);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never came: " + what + "\n" + lines(ANN) + lines(BOB));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
