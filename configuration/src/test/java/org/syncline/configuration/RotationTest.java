package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A rotation that is cut off after any of its steps: everything can be read there, and another one
/// finishes it.
class RotationTest {

    /// A new key, three secrets, the old key.
    private static final int STEPS = 5;

    /// Whoever waits for the lock looks for it every 20 ms.
    private static final Duration LETS_THE_OTHER_IN = Duration.ofMillis(40);

    private static final Map<String, String> SECRETS =
            new TreeMap<>(Map.of("contoso-password", "hush", "cloud-secret", "p ässword", "hook", "by hand"));

    private Path home = Path.of("");
    private SecretFolder folder = SecretFolder.beneath(home);
    private KeyFile keys = new KeyFile(home);
    private String old = "";

    @BeforeEach
    void three_secrets_one_of_them_plain(@TempDir Path temporary) throws IOException {
        home = temporary;
        folder = SecretFolder.beneath(home);
        keys = new KeyFile(home.resolve("key"));
        SECRETS.forEach(folder::store);
        plain("hook");
        old = Files.readString(keys.file()).strip();
    }

    @Test
    void a_rotation_makes_a_new_key_encrypts_everything_and_forgets_the_old_key() throws IOException {
        var rotated = folder.rotate();

        assertThat(rotated.changed()).isEqualTo(3);
        assertThat(keys.file()).content().doesNotContain(old).hasLineCount(1);
        assertThat(folder.list())
                .hasSize(3)
                .allSatisfy(kept -> assertThat(kept.key()).isEqualTo(rotated.key()));
        assertThat(readable()).isEqualTo(SECRETS);
    }

    @Test
    void it_has_so_many_steps() throws IOException {
        var rotation = Rotation.of(folder, keys);

        for (int i = 0; i < STEPS; i++) {
            assertThat(rotation.advance()).isTrue();
        }

        assertThat(rotation.advance()).isFalse();
        assertThat(keys.file()).content().doesNotContain(old).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, STEPS})
    void cut_off_after_any_step_it_has_lost_nothing_and_can_be_said_again(int steps) throws IOException {
        var rotation = Rotation.of(folder, keys);
        for (int i = 0; i < steps; i++) {
            assertThat(rotation.advance()).isTrue();
        }

        assertThat(readable()).isEqualTo(SECRETS);
        assertThat(keys.file())
                .content()
                .satisfies(text -> assertThat(text.contains(old)).isEqualTo(steps < STEPS));
        SecretFolder.beneath(home).store("later", "stored in between");
        assertThat(SecretFolder.beneath(home).read("later")).contains("stored in between");
        folder.remove("later");

        var between = Files.readString(keys.file()).lines().toList();
        var again = SecretFolder.beneath(home).rotate();
        assertThat(readable()).isEqualTo(SECRETS);
        assertThat(keys.file()).content().doesNotContain(between).hasLineCount(1);
        assertThat(folder.list())
                .hasSize(3)
                .allSatisfy(kept -> assertThat(kept.key()).isEqualTo(again.key()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void cut_off_again_and_again_it_still_loses_nothing(int steps) throws IOException {
        for (int times = 0; times < 4; times++) {
            var rotation = Rotation.of(SecretFolder.beneath(home), keys);
            for (int i = 0; i < steps; i++) {
                rotation.advance();
            }
            assertThat(readable()).isEqualTo(SECRETS);
        }

        folder.rotate();

        assertThat(readable()).isEqualTo(SECRETS);
        assertThat(keys.file()).content().hasLineCount(1);
    }

    @Test
    void what_a_writer_left_unfinished_is_removed() throws IOException {
        var key = Files.writeString(home.resolve(".new-key-4711"), old);
        var secret = Files.writeString(folder.folder().resolve(".new-4711"), "hus");
        var theirs = Files.writeString(home.resolve(".new-idea"), "not ours");

        folder.rotate();

        assertThat(key).doesNotExist();
        assertThat(secret).doesNotExist();
        assertThat(theirs).exists();
        try (var files = Files.list(folder.folder())) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(".lock", "cloud-secret", "contoso-password", "hook");
        }
    }

    @Test
    void if_one_secret_cannot_be_read_no_key_is_made_and_none_is_changed() throws IOException {
        Files.copy(file("cloud-secret"), file("contoso-password"), StandardCopyOption.REPLACE_EXISTING);
        var before = Files.readString(file("cloud-secret"));

        assertThatThrownBy(folder::rotate)
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("No secret was changed. The file of the secret 'contoso-password'");

        assertThat(keys.file()).hasContent(old);
        assertThat(file("cloud-secret")).hasContent(before);
        assertThat(file("hook")).hasContent("by hand");
    }

    @Test
    void who_reads_and_who_stores_does_not_notice() throws Exception {
        var goesOn = new AtomicBoolean(true);
        var reads = new AtomicInteger();
        var stored = new AtomicInteger();
        try (var others = Executors.newFixedThreadPool(2)) {
            var reader = others.submit(() -> {
                var reading = SecretFolder.beneath(home);
                while (goesOn.get()) {
                    assertThat(reading.read("contoso-password")).contains("hush");
                    reads.incrementAndGet();
                }
            });
            var writer = others.submit(() -> {
                var writing = SecretFolder.beneath(home);
                while (goesOn.get()) {
                    writing.store("token", "number " + stored.incrementAndGet());
                    Thread.sleep(LETS_THE_OTHER_IN);
                }
                return true;
            });
            try {
                for (int i = 0; i < 12; i++) {
                    SecretFolder.beneath(home).rotate();
                    Thread.sleep(LETS_THE_OTHER_IN);
                }
            } finally {
                goesOn.set(false);
            }
            reader.get();
            writer.get();
        }

        assertThat(reads).hasValueGreaterThan(12);
        assertThat(stored).hasValueGreaterThan(1);
        assertThat(folder.read("token")).contains("number " + stored);
        assertThat(keys.file()).content().hasLineCount(1);
    }

    /// As another process finds them.
    private SortedMap<String, String> readable() {
        var another = SecretFolder.beneath(home);
        var read = new TreeMap<String, String>();
        another.list()
                .forEach(kept -> read.put(kept.name(), another.read(kept.name()).orElseThrow()));
        return read;
    }

    private void plain(String name) throws IOException {
        Files.writeString(file(name), SECRETS.getOrDefault(name, ""));
        Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rw-------"));
    }

    private Path file(String name) {
        return folder.folder().resolve(name);
    }
}
