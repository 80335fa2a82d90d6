package org.syncline.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.cli.Office;
import org.syncline.engine.Progress;
import org.syncline.home.Home;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;
import org.syncline.store.embedded.EmbeddedPostgres;
import org.syncline.testkit.PostOffice;
import org.syncline.testkit.PostOffice.Door;
import tools.jackson.databind.json.JsonMapper;

/// The secrets of an installation that has used them all stand where secrets are kept, and nowhere else.
@NullUnmarked // what is absent fails the test, as it should
class NoSecretTest {

    private static final String TOKEN = "token-of-the-webhook-4711";
    private static final String MAIL_PASSWORD = "password-of-the-mail-server-0815";
    private static final Pattern LINK = Pattern.compile("(?:href=\"|\"next\":\")(/[^\"]*)\"");

    private static final List<String> BEARER = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static Office office;
    private static PostOffice mails;
    private static Server server;
    private static Window window;
    private static SortedMap<String, String> pages;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        store("hook", TOKEN);
        store("metrics", TOKEN);
        store("mail", MAIL_PASSWORD);
        mails = PostOffice.forUser(Door.STARTTLS, folder, "sync", MAIL_PASSWORD);
        Files.writeString(office.home.resolve("configuration/schedule.yaml"), """
                alerts:
                  - webhook: https://localhost:9/none
                    secret: secret:hook
                  - {mail: localhost, port: %1$d, ca: %2$s, user: sync, password: secret:mail, from: s@b.test, to: [ann@b.test]}
                  - {mail: localhost, port: %1$d, ca: %2$s, user: eve, password: secret:mail, from: s@b.test, to: [eve@b.test]}
                """.formatted(
                        mails.port(), mails.certificateFile()));
        office.shell.run("config", "apply", "--yes").succeeds();
        office.shell.run("run", "start", "contoso", "Delta Import");
        tell();
        office.shell.run("cycle", "start", "--policy", "initial").succeeds();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
        useTokens();
        pages = pages();
    }

    /// Of the run that could not begin: ann has a mail of it, eve is not let in, and what came of that
    /// is kept.
    private static void tell() {
        try (var scheduler = office.open.scheduler(Progress.SILENT).start();
                var _ = office.open.alerting(scheduler, "").start()) {
            var deadline = Instant.now().plusSeconds(60);
            while (!alerts().contains("taken by localhost") || !alerts().contains("does not let user 'eve' in")) {
                assertThat(Instant.now()).as(alerts()).isBefore(deadline);
            }
        }
    }

    private static String alerts() {
        return office.shell.run("alert", "list").succeeds().out();
    }

    /// One from each way in, used once.
    private static void useTokens() {
        BEARER.add(office.shell
                .run("token", "add", "ann", "--label", "of-the-command")
                .succeeds()
                .out()
                .strip());
        BEARER.add(JsonMapper.shared()
                .readTree(window.programs().told("/tokens", "{\"label\":\"of-a-program\"}"))
                .get("token")
                .asString());
        for (var token : BEARER) {
            var asked = RequestOptions.create().setHeader("Authorization", "Bearer " + token);
            assertThat(window.page
                            .request()
                            .get(server.address() + "/api/v1/accounts", asked)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static void store(String name, String secret) throws IOException {
        var file = Files.createFile(
                Files.createDirectories(office.home.resolve("secrets")).resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        mails.close();
        office.close();
    }

    /// A text that is there is found, in the three ways in which it is looked for.
    @Test
    void what_is_no_secret_is_found() throws IOException, SQLException {
        assertThat(StoredText.files(office.home, TOKEN)).hasSize(2);
        assertThat(StoredText.files(office.home, MAIL_PASSWORD)).hasSize(1);
        assertThat(tables("does not let user 'eve' in")).isNotEmpty();
        assertThat(mails.mails()).isNotEmpty();
        assertThat(tables("svc-sync@contoso.test")).isNotEmpty();
        assertThat(pages).anySatisfy((path, text) -> assertThat(text).contains("contoso"));
        assertThat(tables("of-the-command")).isNotEmpty();
        assertThat(pages).anySatisfy((path, text) -> assertThat(text).contains("of-a-program"));
    }

    @Test
    void secrets_are_on_no_page_in_no_answer_in_no_table_and_in_no_file_but_their_own()
            throws IOException, SQLException {
        assertThat(pages).hasSizeGreaterThan(25);
        var told = new ArrayList<>(told());
        told.add(office.shell.run("alert", "test").out());
        mails.mails().forEach(mail -> told.add(new String(mail.octets(), UTF_8)));
        for (var secret : List.of(
                Office.PASSWORD,
                TOKEN,
                MAIL_PASSWORD,
                BEARER.getFirst(),
                BEARER.getLast(),
                Files.readString(office.cloud.clientSecretFile()).strip())) {
            assertThat(pages).allSatisfy((path, text) -> assertThat(text).doesNotContain(secret));
            assertThat(tables(secret)).isEmpty();
            assertThat(StoredText.files(office.home, secret))
                    .allSatisfy(file -> assertThat(file).startsWith(office.home.resolve("secrets")));
            assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(secret));
        }
    }

    @Test
    void their_key_is_in_its_own_file_and_what_was_typed_is_in_none() throws IOException, SQLException {
        var key = Files.readString(office.home.resolve("key")).strip();

        assertThat(StoredText.files(office.home, key)).containsExactly(office.home.resolve("key"));
        assertThat(StoredText.files(office.home, Office.PASSWORD)).isEmpty();
        assertThat(tables(key)).isEmpty();
        assertThat(pages).allSatisfy((path, text) -> assertThat(text).doesNotContain(key));
    }

    /// What commands say of all that there is.
    private static List<String> told() {
        return Stream.of(
                        "config show",
                        "connector list",
                        "scheduler show",
                        "alert list",
                        "history list",
                        "secret list",
                        "token list",
                        "account list")
                .map(words -> office.shell.run(words.split(" ")).succeeds().out())
                .toList();
    }

    private static List<String> tables(String text) throws SQLException {
        try (var database =
                EmbeddedPostgres.startOrAttach(new Home(office.home, office.shell.environment()).database())) {
            return StoredText.tables(database.address(), text);
        }
    }

    /// One page of each kind, and what programs are told.
    private static SortedMap<String, String> pages() {
        var texts = new TreeMap<String, String>();
        var open = new ArrayDeque<>(
                List.of("/overview", "/operations", "/metrics", "/health", "/api/v1/overview", "/api/v1/openapi.json"));
        window.programs()
                .get("/openapi.json")
                .path("paths")
                .propertyNames()
                .forEach(path -> open.add(
                        path.replaceAll("\\{connector}|\\{name}", "contoso").replaceAll("\\{[^}]*}", "1")));
        while (!open.isEmpty()) {
            var path = open.removeFirst();
            var text = texts.containsKey(PageKind.of(path))
                    ? ""
                    : window.page.request().get(server.address() + path).text();
            texts.putIfAbsent(PageKind.of(path), text);
            LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(open::add);
        }
        return texts;
    }
}
