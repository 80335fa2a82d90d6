package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.home.ExitCode;

/// What `syncline serve` refuses before it opens anything.
class ServeTest {

    @TempDir
    private Path home;

    @Test
    void a_server_of_pages_is_not_root_unless_told() {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");

        var answer = Shell.at(home).run("serve", "--port", "0");

        assertThat(answer.code()).isEqualTo(ExitCode.PROTECTED.number());
        assertThat(answer.beside()).contains("This is root", "--as-root");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_certificate_without_its_key_is_refused() {
        var answer = Shell.at(home).run("serve", "--as-root", "--port", "0", "--certificate", "chain.pem");

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(answer.beside()).contains("--certificate-key");
    }
}
