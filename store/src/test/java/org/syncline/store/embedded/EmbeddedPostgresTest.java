package org.syncline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.store.DatabaseAddress;
import org.syncline.store.DatabaseException;

class EmbeddedPostgresTest {

    /// One home for all: unpacked and initialized once, started and stopped by each test.
    private static Path home = Path.of("/");

    @BeforeAll
    static void makeHome() throws IOException {
        home = Files.createTempDirectory("syncline-embedded-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterAll
    static void removeHome() throws IOException {
        try (var paths = Files.walk(home)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    @Test
    void it_is_durable_private_and_stopped_by_the_last_one_out() throws Exception {
        DatabaseAddress address;
        try (var first = EmbeddedPostgres.startOrAttach(home)) {
            address = first.address();
            try (var second = EmbeddedPostgres.startOrAttach(home)) {
                assertThat(second.address()).isEqualTo(address);
            }
            assertThat(asked(address, "SHOW fsync")).isEqualTo("on");
            assertThat(asked(address, "SHOW data_checksums")).isEqualTo("on");
            assertThat(asked(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(asked(address, "SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = 'syncline'"))
                    .isEqualTo("SCRAM-SHA-256");
            assertThat(Files.getPosixFilePermissions(home.resolve("secret")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            var stranger = new DatabaseAddress(address.url(), address.user(), "wrong");
            assertThatThrownBy(() -> asked(stranger, "SELECT 1")).isInstanceOf(SQLException.class);
        }

        assertThatThrownBy(() -> asked(address, "SELECT 1")).isInstanceOf(SQLException.class);
        assertThat(Files.exists(home.resolve("data/postmaster.pid"))).isFalse();
    }

    @Test
    void it_survives_the_death_of_the_process_that_started_it_and_serves_the_next() throws Exception {
        var starter = otherProcess();
        var url = firstLine(starter);
        starter.destroyForcibly().waitFor();

        try (var attached = EmbeddedPostgres.startOrAttach(home)) {
            assertThat(attached.address().url()).isEqualTo(url);
            assertThat(asked(attached.address(), "SELECT 'here'")).isEqualTo("here");
        }

        assertThat(Files.exists(home.resolve("data/postmaster.pid"))).isFalse();
    }

    @Test
    void two_processes_share_it_and_it_stays_for_the_other() throws Exception {
        var other = otherProcess();
        var url = firstLine(other);
        try (var ours = EmbeddedPostgres.startOrAttach(home)) {
            assertThat(ours.address().url()).isEqualTo(url);
        }

        assertThat(Files.exists(home.resolve("data/postmaster.pid"))).isTrue();
        other.getOutputStream().close();
        assertThat(other.waitFor()).isZero();
        assertThat(Files.exists(home.resolve("data/postmaster.pid"))).isFalse();
    }

    @Test
    void it_starts_again_after_the_server_itself_was_killed() throws Exception {
        var starter = otherProcess();
        firstLine(starter);
        long server = Postmaster.of(home.resolve("data")).orElseThrow().pid();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        starter.destroyForcibly().waitFor();

        try (var again = EmbeddedPostgres.startOrAttach(home)) {
            assertThat(asked(again.address(), "SELECT 'here'")).isEqualTo("here");
        }
    }

    @Test
    void a_folder_that_its_user_may_not_enter_is_named_with_the_remedy() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var closed = Files.createDirectory(home.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> EmbeddedPostgres.startOrAttach(closed.resolve("home")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("may not enter " + closed + ".")
                .hasMessageContaining("chmod a+x " + closed);
    }

    private static Process otherProcess() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        return reader.readLine();
    }

    private static String asked(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /// Another process: holds the server of that home until its input ends.
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (var held = EmbeddedPostgres.startOrAttach(Path.of(arguments[0]))) {
                System.out.println(held.address().url());
                while (System.in.read() >= 0) {
                    // until the other side closes
                }
            }
        }
    }
}
