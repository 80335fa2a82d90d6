package org.syncline.home.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.engine.MailServer;
import org.syncline.engine.MailServer.Encryption;
import org.syncline.engine.Receiver;
import org.syncline.home.Home;
import org.syncline.store.Alert;
import org.syncline.testkit.PostOffice;
import org.syncline.testkit.PostOffice.Door;

/// What a real mail server takes from us, and what we say when it does not.
class MailsTest {

    private static final String PASSWORD = "a password that nobody prints";
    private static final String ANN = "ann@example.com";
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private static final Alert HELD = new Alert(
            "run/7",
            "held",
            "Export of 'cloud' is held: stopped-deletion-threshold-exceeded",
            "501 deletions are waiting for cloud, and its limit is 500.",
            new Alert.Next("syncline held show cloud", "/pending/cloud/held/deletions"),
            NOW.minusSeconds(60));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"TLS, TLS", "STARTTLS, STARTTLS", "PLAIN, NONE"})
    void a_mail_says_what_is_wrong_where_and_what_helps(Door door, Encryption encryption)
            throws MessagingException, IOException {
        try (var office = PostOffice.forUser(door, folder, "sync", PASSWORD)) {
            var said = send(HELD, mail(office, encryption, "sync"));

            assertThat(said).isEqualTo(new Said(true, "taken by localhost"));
            assertThat(office.mails()).hasSize(1);
            var taken = office.mails().getFirst();
            assertThat(taken.from()).isEqualTo("sync@example.com");
            assertThat(taken.to()).containsExactly(ANN);
            var read = read(taken);
            assertThat(read.getSubject())
                    .isEqualTo("Syncline: Export of 'cloud' is held: stopped-deletion-threshold-exceeded");
            assertThat(read.getContentType()).startsWith("text/plain");
            assertThat((String) read.getContent())
                    .contains(
                            "501 deletions are waiting for cloud, and its limit is 500.",
                            "At the terminal:  syncline held show cloud",
                            "In a browser:     https://sync.example.com/pending/cloud/held/deletions",
                            "It happened at 2026-11-30T07:59:00Z. Told by Syncline on here.");
            assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(read.getMessageID()).isEqualTo("<syncline.held.12.1796025540@example.com>");
            assertThat(read.getFrom()).containsExactly(new InternetAddress("sync@example.com"));
        }
    }

    /// Neither can another header begin, nor the text before its time, nor is anybody else told.
    @Test
    void what_is_told_is_a_text_whatever_is_in_it() throws MessagingException, IOException {
        var odd = new Alert(
                "run/8",
                "failed",
                "Import of 'Zoë'\r\nBcc: eve@example.com\r\n\r\nfailed\u2028now\u0000",
                "first\r\n.\r\nMAIL FROM:<eve@example.com>\u0007\n" + "long ".repeat(500) + "日本",
                new Alert.Next("", ""),
                NOW);
        try (var office = PostOffice.forEverybody(Door.TLS, folder)) {
            assertThat(send(odd, mail(office, Encryption.TLS, "")).arrived()).isTrue();

            assertThat(office.mails()).hasSize(1);
            assertThat(office.mails().getFirst().to()).containsExactly(ANN);
            var read = read(office.mails().getFirst());
            assertThat(read.getHeader("Bcc")).isNull();
            assertThat(read.getSubject()).isEqualTo("Syncline: Import of 'Zoë' Bcc: eve@example.com failed now");
            assertThat(((String) read.getContent()).replace("\r\n", "\n"))
                    .contains("first \n. \nMAIL FROM:<eve@example.com> \nlong long", "日本")
                    .doesNotContain("At the terminal", "In a browser");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void a_wrong_password_is_told_without_it(Door door) {
        try (var office = PostOffice.forUser(door, folder, "sync", "another")) {
            var said = send(HELD, mail(office, Encryption.valueOf(door.name()), "sync"));

            assertThat(said)
                    .isEqualTo(new Said(
                            false,
                            "localhost:%d does not let user 'sync' in. Is the password behind env:MAIL the right one?"
                                    .formatted(office.port())));
            assertThat(office.users()).isNotEmpty().containsOnly("sync");
            assertThat(office.mails()).isEmpty();
        }
    }

    @Test
    void a_password_that_is_not_there_is_told_before_anything_is_said() {
        try (var office = PostOffice.forUser(Door.TLS, folder, "sync", PASSWORD)) {
            var mail = mail(office, Encryption.TLS, "sync");
            var mails = new Mails(new Home(folder, Map.of()).secrets(), "here", "", Clock.systemUTC());

            var said = mails.send(new Alert.Delivery(12, HELD, "", 0), mail, ANN);

            assertThat(said.arrived()).isFalse();
            assertThat(said.words()).contains("The alert by mail, setting 'password'", "variable MAIL is not set");
            assertThat(office.users()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void a_server_that_nobody_vouches_for_gets_nothing(Door door) {
        try (var office = PostOffice.forUser(door, folder, "sync", PASSWORD)) {
            var wanted = Encryption.valueOf(door.name());
            var server = new MailServer("localhost", office.port(), wanted, "sync", "env:MAIL", "");

            var said = send(HELD, to(server));

            assertThat(said.arrived()).isFalse();
            assertThat(said.words()).contains("is not trusted", "Check 'encryption', 'port' and 'ca'");
            assertThat(office.users()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void the_certificate_of_another_host_does_not_do(Door door) {
        try (var office = PostOffice.ofAnother(door, folder, "mail.example.com")) {
            var said = send(HELD, mail(office, Encryption.valueOf(door.name()), ""));

            assertThat(said.arrived()).isFalse();
            assertThat(said.words()).contains("is not trusted");
            assertThat(office.mails()).isEmpty();
        }
    }

    /// Whoever sits between could take the offer away.
    @Test
    void without_the_encryption_that_is_wanted_nothing_is_said() {
        try (var office = PostOffice.forUser(Door.PLAIN, folder, "sync", PASSWORD)) {
            var said = send(HELD, mail(office, Encryption.STARTTLS, "sync"));

            assertThat(said.arrived()).isFalse();
            assertThat(said.words()).contains("STARTTLS is required");
            assertThat(office.users()).isEmpty();
            assertThat(office.mails()).isEmpty();
        }
    }

    @Test
    void a_recipient_whom_the_server_does_not_know_is_told_in_its_words() {
        try (var office = PostOffice.forEverybody(Door.STARTTLS, folder)) {
            office.refuse(ANN);

            var said = send(HELD, mail(office, Encryption.STARTTLS, ""));

            assertThat(said.arrived()).isFalse();
            assertThat(said.words()).contains("550 5.1.1 nobody of that name here");
        }
    }

    @Test
    void a_server_that_is_away_is_told_as_such() {
        try (var office = PostOffice.forEverybody(Door.PLAIN, folder)) {
            office.shut();

            assertThat(send(HELD, mail(office, Encryption.NONE, "")))
                    .isEqualTo(new Said(
                            false, "localhost:%d does not answer (ConnectException)".formatted(office.port())));
        }
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for_for_long() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();

            var said =
                    send(HELD, to(new MailServer("localhost", silent.getLocalPort(), Encryption.STARTTLS, "", "", "")));

            assertThat(said.arrived()).isFalse();
            assertThat(said.words()).contains("does not answer (SocketTimeoutException)");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Couriers.PATIENCE.plusSeconds(5));
        }
    }

    @Test
    void an_authority_that_is_no_file_is_told() {
        var said = send(HELD, to(new MailServer("localhost", 9, Encryption.TLS, "", "", "/nowhere/ca.pem")));

        assertThat(said.words()).contains("setting 'ca': /nowhere/ca.pem cannot be used");
    }

    private Said send(Alert alert, Receiver.Mail mail) {
        var secrets = new Home(folder, Map.of("MAIL", PASSWORD)).secrets();
        var said = new Mails(secrets, "here", "https://sync.example.com/", Clock.fixed(NOW, ZoneOffset.UTC))
                .send(new Alert.Delivery(12, alert, "mailto:" + ANN, 0), mail, ANN);
        assertThat(said.words()).doesNotContain(PASSWORD);
        return said;
    }

    private static Receiver.Mail mail(PostOffice office, Encryption encryption, String user) {
        return to(new MailServer(
                "localhost",
                office.port(),
                encryption,
                user,
                user.isEmpty() ? "" : "env:MAIL",
                encryption == Encryption.NONE ? "" : office.certificateFile().toString()));
    }

    private static Receiver.Mail to(MailServer server) {
        return new Receiver.Mail(server, "sync@example.com", List.of(ANN), "");
    }

    private static MimeMessage read(PostOffice.Mail mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), mail.in());
    }
}
