package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCommandTest {

    private static final SealingKey FIRST = SealingKey.made();
    private static final SealingKey SECOND = SealingKey.made();

    private Path home = Path.of("");
    private Path vault = home;
    private Path asked = home;

    @BeforeEach
    void make(@TempDir Path temporary) throws IOException {
        home = temporary.resolve("home");
        vault = temporary.resolve("vault");
        asked = temporary.resolve("asked");
        Files.writeString(vault, FIRST.text() + "\n");
    }

    @Test
    void a_command_gives_the_key_and_no_file_has_it() {
        folder().store("ad", "hush");

        assertThat(folder().read("ad")).contains("hush");
        assertThat(folder().list().getFirst().key()).isEqualTo(FIRST.id());
        assertThat(home.resolve("key")).doesNotExist();
        assertThat(home.resolve("secrets/ad")).content().doesNotContain(FIRST.text());
    }

    @Test
    void it_is_asked_once_until_another_key_is_needed() throws IOException {
        var folder = folder();
        folder.store("ad", "hush");
        folder.read("ad");
        folder.read("ad");
        assertThat(asked).content().hasLineCount(1);

        Files.writeString(vault, SECOND.text() + "\n" + FIRST.text() + "\n");
        folder().store("ad", "hush hush");

        assertThat(folder.read("ad")).contains("hush hush");
        assertThat(asked).content().hasLineCount(3);
    }

    @Test
    void a_rotation_takes_everything_to_the_key_that_is_printed_first() throws IOException {
        folder().store("ad", "hush");
        folder().store("cloud", "hush hush");
        assertThat(folder().rotate().changed()).isZero();

        Files.writeString(vault, SECOND.text() + "\n" + FIRST.text() + "\n");
        assertThat(folder().rotate()).isEqualTo(new SecretFolder.Rotated(SECOND.id(), 2));

        Files.writeString(vault, SECOND.text() + "\n");
        assertThat(folder().read("ad")).contains("hush");
        assertThat(folder().read("cloud")).contains("hush hush");
    }

    @Test
    void a_key_may_be_written_in_hexadecimal_digits() throws IOException {
        folder().store("ad", "hush");

        Files.writeString(vault, HexFormat.of().formatHex(Base64.getDecoder().decode(FIRST.text())));

        assertThat(folder().read("ad")).contains("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "true, printed no key",
        "echo short, printed no key",
        "cat '$VAULT' && exit 3, ended with 3",
        "no-such-command-anywhere, ended with 127"
    })
    void a_command_that_gives_none_is_told_without_what_it_printed(String command, String why) {
        var folder = SecretFolder.beneath(home, command.replace("$VAULT", vault.toString()), "SYNCLINE_KEY_COMMAND");

        assertThatThrownBy(() -> folder.store("ad", "hush"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("The command of SYNCLINE_KEY_COMMAND, which is to print the key, " + why)
                .hasMessageNotContaining(FIRST.text());
        assertThat(folder.list()).isEmpty();
    }

    @Test
    void another_key_than_the_one_that_is_needed_is_told_with_its_source() throws IOException {
        folder().store("ad", "hush");
        Files.writeString(vault, SECOND.text());

        assertThatThrownBy(() -> folder().read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("The secret 'ad' is encrypted with the key " + FIRST.id())
                .hasMessageContaining("the command of the vault prints the key " + SECOND.id());
    }

    @Test
    void the_installation_file_may_name_it() {
        assertThat(InstallationFile.keyCommand("secrets: {keyCommand: 'vault read key'}\n"))
                .contains("vault read key");
        assertThat(InstallationFile.keyCommand("database: {url: 'jdbc:postgresql://x/y'}\n"))
                .isEmpty();
        assertThatThrownBy(() -> InstallationFile.keyCommand("secrets: {keycommand: x}\n"))
                .hasMessageContaining("Did you mean 'keyCommand'?");
    }

    /// As another process finds it.
    private SecretFolder folder() {
        return SecretFolder.beneath(home, "echo >> '%s'; cat '%s'".formatted(asked, vault), "the vault");
    }
}
