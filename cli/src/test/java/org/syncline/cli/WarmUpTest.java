package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the cache of a start learns from (ADR 31).
class WarmUpTest {

    @Test
    void a_server_answers_its_first_pages_and_ends_with_its_database() throws IOException {
        var home = Files.createTempDirectory(Path.of("/tmp"), "syncline-warm-up");
        assertThat(home.toFile().setExecutable(true, false)).isTrue();

        var answer = Shell.at(home).run("warm-up").succeeds();

        assertThat(answer.out() + answer.beside()).isEmpty();
        assertThat(home.resolve("server/tls.p12")).exists();
        assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
    }
}
