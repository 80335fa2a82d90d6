package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFolderTest {

    private static final String SECRET = "p ässword\"\n second line";

    private Path home = Path.of("");
    private SecretFolder folder = SecretFolder.beneath(home);

    @BeforeEach
    void make(@TempDir Path temporary) {
        home = temporary;
        folder = SecretFolder.beneath(home);
    }

    @Test
    void what_is_stored_is_read_back_and_stands_encrypted_on_the_disk() throws IOException {
        folder.store("ad", SECRET);

        assertThat(SecretFolder.beneath(home).read("ad")).contains(SECRET);
        assertThat(file("ad")).content().matches("syncline:1:[0-9a-f]{8}:[A-Za-z0-9+/]+=*");
        var box = Base64.getDecoder().decode(Files.readString(file("ad")).split(":", -1)[3]);
        assertThat(box).hasSize(12 + SECRET.getBytes(UTF_8).length + 16);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_same_secret_is_another_ciphertext_each_time() throws IOException {
        folder.store("ad", SECRET);
        var first = Files.readString(file("ad"));
        folder.store("ad", SECRET);

        assertThat(file("ad")).content().startsWith(first.substring(0, "syncline:1:0f1e2d3c:".length()));
        assertThat(file("ad")).content().isNotEqualTo(first);
        assertThat(folder.read("ad")).contains(SECRET);
    }

    @Test
    void the_file_of_a_secret_is_refused_under_the_name_of_another_one() throws IOException {
        folder.store("contoso-password", SECRET);
        folder.store("evil-password", "theirs");

        Files.copy(file("contoso-password"), file("evil-password"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(folder.read("contoso-password")).contains(SECRET);
        assertThatThrownBy(() -> folder.read("evil-password"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("secret 'evil-password' was altered, or is a copy of another secret")
                .hasMessageContaining("syncline secret set evil-password")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void whatever_byte_of_it_is_altered_it_is_refused() throws IOException {
        folder.store("ad", SECRET);
        var halves = Files.readString(file("ad")).split("(?<=:)(?=[^:]+$)", -1);
        var box = Base64.getDecoder().decode(halves[1]);

        for (int i = 0; i < box.length; i++) {
            var altered = box.clone();
            altered[i] ^= 1;
            Files.writeString(file("ad"), halves[0] + Base64.getEncoder().encodeToString(altered));

            assertThatThrownBy(() -> folder.read("ad")).as("byte %d", i).hasMessageContaining("'ad' was altered");
        }
        Files.writeString(file("ad"), halves[0] + Base64.getEncoder().encodeToString(box));
        assertThat(folder.read("ad")).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syncline:2:0f1e2d3c:AAAA", "syncline:1:", "syncline:1:0f1e2d3c:", "syncline:1:0f1e:AAAA"})
    void what_is_cut_off_or_of_a_later_version_is_not_taken_for_a_password(String text) throws IOException {
        plain("ad", text);

        assertThatThrownBy(() -> folder.read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("'ad' is cut off, or was written by a later version");
    }

    @Test
    void one_that_is_too_short_to_be_one_is_refused_as_altered() throws IOException {
        folder.store("ad", SECRET);
        var beginning = Files.readString(file("ad")).substring(0, "syncline:1:0f1e2d3c:".length());

        for (var box : new String[] {"AAAA", "A", "AAAA=AAA"}) {
            Files.writeString(file("ad"), beginning + box);

            assertThatThrownBy(() -> folder.read("ad")).isInstanceOf(UnusableSecretException.class);
        }
    }

    @Test
    void a_plain_file_that_somebody_put_there_is_read_without_a_key_and_stays_as_it_is() throws IOException {
        plain("ad", "hush\n");

        assertThat(folder.read("ad")).contains("hush");
        assertThat(file("ad")).hasContent("hush");
        assertThat(home.resolve("key")).doesNotExist();
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        folder.store("ad", SECRET);
        Files.setPosixFilePermissions(home.resolve("key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> folder.read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("Others can read the key in " + home.resolve("key"))
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("syncline secret rotate");
        assertThatThrownBy(() -> folder.store("other", SECRET)).isInstanceOf(UnusableSecretException.class);
    }

    @Test
    void without_its_key_a_secret_is_not_read_and_no_other_key_is_made() throws IOException {
        folder.store("ad", SECRET);
        var key = Files.readString(home.resolve("key"));
        Files.delete(home.resolve("key"));

        assertThatThrownBy(() -> folder.read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("The secret 'ad' is encrypted with the key ")
                .hasMessageContaining("the file of the key is not there: " + home.resolve("key"))
                .hasMessageContaining("backup");
        assertThatThrownBy(() -> folder.store("other", "x")).hasMessageContaining("The secret 'ad'");
        assertThatThrownBy(() -> folder.rotate()).hasMessageContaining("No secret was changed. The secret 'ad'");
        assertThat(home.resolve("key")).doesNotExist();

        assertThat(folder.remove("ad")).isTrue();
        folder.store("other", "x");
        assertThat(home.resolve("key")).content().isNotEqualTo(key);
    }

    @Test
    void with_another_key_a_secret_is_not_read_and_both_keys_are_named() throws IOException {
        folder.store("ad", SECRET);
        var needed = folder.list().getFirst().key();
        var other = SealingKey.made();
        Files.writeString(home.resolve("key"), other.text());

        assertThatThrownBy(() -> folder.read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("encrypted with the key " + needed)
                .hasMessageContaining("holds the key " + other.id())
                .hasMessageNotContaining(other.text());
    }

    @Test
    void what_is_no_key_is_refused() throws IOException {
        folder.store("ad", SECRET);
        Files.writeString(home.resolve("key"), Base64.getEncoder().encodeToString(new byte[16]));

        assertThatThrownBy(() -> folder.read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("There is no key in " + home.resolve("key"));
    }

    @Test
    void the_list_names_every_secret_and_tells_none() throws IOException {
        folder.store("ad", SECRET);
        plain("hook", "hush");
        plain("open", "hush");
        Files.setPosixFilePermissions(file("open"), PosixFilePermissions.fromString("rw-r--r--"));
        plain("later", "syncline:2:x");

        var id = SealingKey.of(Files.readString(home.resolve("key")).strip())
                .orElseThrow()
                .id();
        assertThat(folder.list())
                .extracting(SecretFolder.Kept::name, SecretFolder.Kept::key)
                .containsExactly(
                        tuple("ad", id), tuple("hook", "plain"), tuple("later", "unknown"), tuple("open", "exposed"));
        assertThat(folder.list().toString()).doesNotContain("hush", SECRET);
        assertThat(SecretFolder.beneath(home.resolve("nowhere")).list()).isEmpty();
    }

    @Test
    void a_removed_secret_is_gone() {
        folder.store("ad", SECRET);

        assertThat(folder.remove("ad")).isTrue();
        assertThat(folder.remove("ad")).isFalse();
        assertThat(folder.read("ad")).isEmpty();
        assertThat(folder.list()).isEmpty();
    }

    private Path file(String name) {
        return home.resolve("secrets").resolve(name);
    }

    private void plain(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(file(name), text);
        Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rw-------"));
    }
}
