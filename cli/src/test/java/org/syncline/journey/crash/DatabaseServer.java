package org.syncline.journey.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.syncline.cli.Office;
import org.syncline.store.Database;
import org.syncline.store.DatabaseAddress;
import org.syncline.store.embedded.EmbeddedPostgres;

/// A database server of its own, which is killed and comes back. Its databases are copies of one that has all tables.
final class DatabaseServer implements AutoCloseable {

    private static final String PREPARED = "prepared";

    private final Path home;
    private EmbeddedPostgres postgres;

    DatabaseServer(Path home) {
        this.home = home;
        copied(home);
        postgres = EmbeddedPostgres.startOrAttach(home);
        execute("CREATE DATABASE " + PREPARED);
        Database.open(address(PREPARED)).close();
    }

    private static void copied(Path home) {
        try {
            Office.DATABASE.copyTo(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create(String name) {
        execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, PREPARED));
    }

    void drop(String name) {
        execute("DROP DATABASE %s WITH (FORCE)".formatted(name));
    }

    DatabaseAddress address(String name) {
        var server = postgres.address();
        return new DatabaseAddress(
                server.url().substring(0, server.url().lastIndexOf('/') + 1) + name, server.user(), server.password());
    }

    /// kill -9 of the server with all its processes; then it is started again, and recovers. Its port is another.
    void kill() {
        try {
            var file = home.resolve("data").resolve("postmaster.pid");
            long number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var server = ProcessHandle.of(number).orElseThrow();
            var processes =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            Waiting.until("the end of the server", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgres.startOrAttach(home);
    }

    private void execute(String sql) {
        var server = postgres.address();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
