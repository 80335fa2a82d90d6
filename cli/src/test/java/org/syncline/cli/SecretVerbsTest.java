package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.cli.terminal.Terminal;
import org.syncline.cli.verb.Desk;
import org.syncline.home.Home;
import org.syncline.home.Logging;
import org.syncline.home.Session;

/// `syncline secret`: goes in, is used, and never comes out. No database is started but for what
/// `remove` asks of it.
@NullUnmarked // what is absent fails the test, as it should
class SecretVerbsTest {

    private static final String SECRET = "correct horse 7 battery";

    private Path home = Path.of("");
    private Shell shell = new Shell(Map.of());

    @BeforeEach
    void begin(@TempDir Path temporary) {
        home = temporary.resolve("home");
        shell = Shell.at(home);
    }

    @Test
    void a_secret_is_taken_from_the_input_and_stored_encrypted() throws IOException {
        var answer = shell.reading(SECRET + "\nnot this\n", "secret", "set", "contoso-password")
                .succeeds();

        assertThat(answer.out()).contains("secret:contoso-password");
        assertThat(answer.out() + answer.beside()).doesNotContain(SECRET);
        assertThat(stored("contoso-password")).isEqualTo(SECRET);
        assertThat(file("contoso-password")).content().startsWith("syncline:1:").doesNotContain(SECRET);
    }

    @Test
    void a_secret_is_no_argument_and_not_nothing() {
        assertThat(shell.run("secret", "set", "ad", SECRET).code()).isEqualTo(1);
        var nothing = shell.reading("", "secret", "set", "ad");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.beside()).contains("The secret is missing");
        assertThat(shell.reading("\n", "secret", "set", "ad").code()).isEqualTo(1);
        assertThat(shell.json("secret", "list")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ad", "a/b", ".hidden", "a b"})
    void a_name_that_is_none_is_told(String name) {
        var set = shell.reading(SECRET, "secret", "set", name);

        assertThat(set.code()).isEqualTo(1);
        assertThat(set.beside()).contains("A secret's name has letters").doesNotContain("An error in Syncline");
        assertThat(shell.run("secret", "remove", name).code()).isEqualTo(1);
    }

    @Test
    void the_list_tells_names_and_keys_and_no_secret() throws IOException {
        shell.reading(SECRET, "secret", "set", "ad").succeeds();
        plain("metrics");

        var list = shell.run("secret", "list", "-o", "json").succeeds();

        assertThat(list.json().findValuesAsString("name")).containsExactly("ad", "metrics");
        assertThat(list.json().get(0).get("key").asString()).matches("[0-9a-f]{8}");
        assertThat(list.json().get(1).get("key").asString()).isEqualTo("plain");
        assertThat(list.json().get(0).get("stored").asString()).startsWith("20");
        assertThat(list.out()).doesNotContain(SECRET);
    }

    @Test
    void a_rotation_takes_all_to_a_new_key_those_of_plain_text_as_well() throws IOException {
        shell.reading(SECRET, "secret", "set", "ad").succeeds();
        plain("metrics");
        var before = Files.readString(home.resolve("key"));

        var rotated = shell.run("secret", "rotate").succeeds();

        var list = shell.json("secret", "list");
        var key = list.get(0).get("key").asString();
        assertThat(list.get(1).get("key").asString()).isEqualTo(key);
        assertThat(rotated.out()).contains("2 secrets were encrypted anew, with the key " + key);
        assertThat(home.resolve("key")).content().isNotEqualTo(before);
        assertThat(stored("ad")).isEqualTo(SECRET);
        assertThat(stored("metrics")).isEqualTo(SECRET);
    }

    @Test
    void with_a_key_command_a_rotation_says_what_to_do_and_then_does_it() throws IOException {
        var first = "A".repeat(43) + "=";
        var second = "B".repeat(42) + "A=";
        var vault = Files.writeString(Files.createDirectories(home).resolve("vault"), first);
        shell = new Shell(Map.of("SYNCLINE_HOME", home.toString(), "SYNCLINE_KEY_COMMAND", "cat '" + vault + "'"));
        shell.reading(SECRET, "secret", "set", "ad").succeeds();

        var told = shell.run("secret", "rotate");
        Files.writeString(vault, second + "\n" + first);
        var done = shell.run("secret", "rotate").succeeds();
        Files.writeString(vault, second);

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.beside())
                .contains("as its first line and the old key as its second")
                .doesNotContain(first);
        assertThat(done.out())
                .contains(
                        "1 secrets were encrypted anew", "The command of SYNCLINE_KEY_COMMAND need print no other key");
        assertThat(stored("ad")).isEqualTo(SECRET);
        assertThat(home.resolve("key")).doesNotExist();
    }

    @Test
    void the_key_command_of_the_installation_is_used_unless_others_could_have_written_it() throws IOException {
        var vault = Files.writeString(Files.createDirectories(home).resolve("vault"), "A".repeat(43) + "=");
        var file = Files.createDirectories(home.resolve("configuration")).resolve("syncline.yaml");
        Files.writeString(file, "secrets:\n  keyCommand: cat '%s'\n".formatted(vault));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        shell.reading(SECRET, "secret", "set", "ad").succeeds();
        assertThat(home.resolve("key")).doesNotExist();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        var refused = shell.run("secret", "list");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.beside()).contains("Others can write to " + file, "chmod go-w");
    }

    @Test
    void a_key_that_is_gone_is_told_with_what_helps() throws IOException {
        shell.reading(SECRET, "secret", "set", "ad").succeeds();
        Files.delete(home.resolve("key"));

        var refused = shell.reading(SECRET, "secret", "set", "cloud");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.beside())
                .contains("The secret 'ad' is encrypted with the key", "backup")
                .doesNotContain("An error in Syncline");
        shell.run("secret", "remove", "ad", "--force").succeeds();
        shell.reading(SECRET, "secret", "set", "cloud").succeeds();
    }

    @Test
    void what_is_not_there_cannot_be_removed() {
        assertThat(shell.run("secret", "remove", "ad").code()).isEqualTo(9);
    }

    @Test
    void a_secret_that_a_setting_refers_to_is_removed_only_by_force() throws IOException {
        Logging.quiet();
        RuleFolder.in(home.resolve("configuration"));
        for (var name : List.of("ad", "a", "metrics")) {
            shell.reading(SECRET, "secret", "set", name).succeeds();
        }
        // the database is not started by root
        assertThat(home.getParent().toFile().setExecutable(true, false)).isTrue();
        try (var _ = Session.open(new Home(home, shell.environment()))) {
            var written = shell.run("secret", "remove", "ad");
            shell.run("config", "apply", "--yes").succeeds();
            var file = home.resolve("configuration/connectors/contoso-com.yaml");
            Files.writeString(file, Files.readString(file).replace("secret:ad", "secret:ad-new"));
            var applied = shell.run("secret", "remove", "ad");

            assertThat(written.code()).isEqualTo(7);
            assertThat(written.beside()).contains("'ad' is in use: connectors/contoso-com.yaml:5.");
            assertThat(applied.code()).isEqualTo(7);
            assertThat(applied.beside()).contains("connectors/contoso-com.yaml:5 of revision 1, which is applied");
            assertThat(stored("ad")).isEqualTo(SECRET);
            // what only begins like a name that is in use is not in use
            shell.run("secret", "remove", "a").succeeds();
            shell.run("secret", "remove", "metrics").succeeds();
            shell.run("secret", "remove", "ad", "--force").succeeds();
            assertThat(shell.json("secret", "list")).isEmpty();
        }
    }

    @Test
    void there_is_no_verb_that_tells_a_secret() {
        var nouns = Syncline.commandLine(new Desk(Terminal.of(System.in, System.out, System.err), Map.of()));

        assertThat(nouns.getSubcommands().get("secret").getSubcommands().keySet())
                .containsExactlyInAnyOrder("list", "set", "remove", "rotate");
    }

    private String stored(String name) {
        return new Home(home, shell.environment()).secretFolder().read(name).orElseThrow();
    }

    private Path file(String name) {
        return home.resolve("secrets").resolve(name);
    }

    private void plain(String name) throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(file(name), SECRET + "\n");
        Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rw-------"));
    }
}
