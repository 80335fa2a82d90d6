package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.engine.MailServer.Encryption.NONE;
import static org.syncline.engine.MailServer.Encryption.STARTTLS;
import static org.syncline.engine.MailServer.Encryption.TLS;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.MailServer;
import org.syncline.engine.Receiver;
import org.syncline.engine.Schedule;

class ScheduleFileTest {

    @ParameterizedTest
    @CsvSource({
        "30m, PT30M, 30m",
        "1h 30m, PT1H30M, 1h 30m",
        "7d, PT168H, 7d",
        "90s, PT1M30S, 1m 30s",
        "00:30:00, PT30M, 30m",
        "7.00:00:00, PT168H, 7d",
        "PT15M, PT15M, 15m",
        "p1d, PT24H, 1d",
        "0s, PT0S, 0s"
    })
    void a_length_of_time_is_read_in_every_form_and_written_in_one(String text, Duration meant, String written) {
        assertThat(DurationText.read(text)).contains(meant);
        assertThat(DurationText.write(meant)).isEqualTo(written);
        assertThat(DurationText.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "30", "1:30", "m", "30m later", "-5m x"})
    void what_is_none_is_none(String text) {
        assertThat(DurationText.read(text)).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        var schedule = new Schedule(
                false,
                Duration.ofMinutes(5),
                false,
                Duration.ofDays(3),
                Duration.ofDays(30),
                List.of(
                        new Receiver.Webhook(URI.create("https://chat.example.com/hook?a=b#c"), "secret:hook"),
                        new Receiver.Webhook(URI.create("http://127.0.0.1:8080/"), ""),
                        new Receiver.Mail(
                                new MailServer(
                                        "smtp.example.com", 2587, STARTTLS, "sync", "secret:mail", "/etc/ca.pem"),
                                "sync@example.com",
                                List.of("ann@example.com", "o'hara+sync@example.com"),
                                "https://sync.example.com/"),
                        new Receiver.Mail(
                                new MailServer("relay.example.com", 25, NONE, "", "", ""),
                                "sync@example.com",
                                List.of("ann@example.com"),
                                "")));

        assertThat(read(ScheduleFile.write(schedule))).contains(schedule);
        assertThat(read(ScheduleFile.write(Schedule.USUAL))).contains(Schedule.USUAL);
    }

    @Test
    void a_mail_goes_over_tls_to_the_usual_port_unless_told_otherwise() {
        var near = "alerts: [{mail: localhost, encryption: none, from: a@b.example, to: [c@d.example]}]";

        assertThat(server(near.replace(", encryption: none", "")))
                .isEqualTo(new MailServer("localhost", 587, STARTTLS, "", "", ""));
        assertThat(server(near.replace("none", "tls"))).isEqualTo(new MailServer("localhost", 465, TLS, "", "", ""));
        assertThat(server(near)).isEqualTo(new MailServer("localhost", 25, NONE, "", "", ""));
    }

    private static MailServer server(String text) {
        return read(text).orElseThrow().receivers().stream()
                .map(Receiver.Mail.class::cast)
                .findFirst()
                .orElseThrow()
                .server();
    }

    /// Each is one change to a mail that can be, which is tried as well.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            smtp.example.com          | smtp.example.com:587      | The port is 'port'
            smtp.example.com          | "smtp.example.com\\nx"    | 'mail' is the name of the mail server alone
            encryption: starttls      | encryption: ssl           | 'encryption' is one of tls, starttls, none
            encryption: starttls      | encryption: none          | A password is not sent to smtp.example.com without
            port: 587                 | port: 0                   | 'port' is a number from 1 to 65535
            ~user: sync, ~            |                           | 'user' and 'password' belong together
            ~, password: secret:mail~ |                           | 'user' and 'password' belong together
            secret:mail               | correct horse             | A secret must not stand here
            from: sync@example.com    | from: Syncline            | 'Syncline' is no mail address
            ann@example.com           | "ann@example.com\\nBcc: x@example.com" | is no mail address
            ann@example.com           | jörg@example.com          | is no mail address
            ann@example.com           |                           | 'to' is a list of those who get the mail
            ~, to: [ann@example.com]~ |                           | An alert by mail needs 'to'
            https://sync.example.com  | http://sync.example.com   | 'pages' is the address of the Service Manager
            ~user: ~                  | ~usr: ~                   | Did you mean 'user'?
            """)
    void a_mail_that_cannot_be_is_a_problem_that_says_what_helps(String from, @Nullable String to, String told) {
        var mail =
                "alerts: [{mail: smtp.example.com, encryption: starttls, port: 587, user: sync, password: secret:mail, "
                        + "from: sync@example.com, to: [ann@example.com], pages: 'https://sync.example.com'}]";
        var changed = mail.replace(from, to == null ? "" : to);

        assertThat(problems(mail)).isEmpty();
        assertThat(changed).isNotEqualTo(mail);
        assertThat(problems(changed)).contains(told);
    }

    @Test
    void mail_leaves_the_machine_unencrypted_only_if_that_is_said() {
        var mail = "alerts: [{mail: relay.example.com, encryption: none, from: a@b.example, to: [c@d.example]%s}]";

        assertThat(problems(mail.formatted(""))).contains("for everybody on the way to read");
        assertThat(problems(mail.formatted(", allowUnencrypted: true"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interval: 59s",
                "interval: -PT5M",
                "interval: 9999999d",
                "keepObjects: 1m",
                "cycles: perhaps",
                "alerts: [{webhook: 'http://chat.example.com/'}]",
                "alerts: [{webhook: 'https://ann:password@chat.example.com/'}]",
                "alerts: [{webhook: 'ftp://chat.example.com/'}]",
                "alerts: [{webhook: 'not an address'}]",
                "alerts: [{webhook: 'https://chat.example.com/', secret: in-clear}]",
                "every: 5m"
            })
    void what_cannot_be_is_a_problem(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static String problems(String text) {
        var problems = new Problems();
        Document.yaml(FileNames.SCHEDULE, text, problems).ifPresent(node -> ScheduleFile.read(node, problems));
        return problems.inOrder().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /// Nothing if there is a problem.
    private static Optional<Schedule> read(String text) {
        var problems = new Problems();
        var schedule = Document.yaml(FileNames.SCHEDULE, text, problems).map(node -> ScheduleFile.read(node, problems));
        return problems.isEmpty() ? schedule : Optional.empty();
    }
}
