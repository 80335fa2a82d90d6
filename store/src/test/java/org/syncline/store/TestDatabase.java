package org.syncline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncline.store.embedded.EmbeddedPostgres;

/// A fresh database on a real server: the one of `SYNCLINE_TEST_DATABASE_URL`, else an embedded one that
/// serves all tests of this run.
public final class TestDatabase implements AutoCloseable {

    private static final String URL = "SYNCLINE_TEST_DATABASE_URL";
    private static Optional<DatabaseAddress> server = Optional.empty();

    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final DatabaseAddress address;

    private TestDatabase() {
        execute("CREATE DATABASE " + name);
        address = at(server(), name);
    }

    public static TestDatabase fresh() {
        return new TestDatabase();
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static synchronized DatabaseAddress server() {
        if (server.isEmpty()) {
            server = Optional.of(Optional.ofNullable(System.getenv(URL))
                    .map(TestDatabase::external)
                    .orElseGet(TestDatabase::embedded));
        }
        return server.get();
    }

    private static DatabaseAddress external(String jdbcUrl) {
        var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        Map<String, String> query = new HashMap<>();
        for (var pair : uri.getQuery().split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        var plain = "jdbc:postgresql://" + uri.getAuthority() + uri.getPath();
        return new DatabaseAddress(plain, query.getOrDefault("user", ""), query.getOrDefault("password", ""));
    }

    private static DatabaseAddress embedded() {
        try {
            var home = Files.createTempDirectory("syncline-test-");
            Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            var postgres = EmbeddedPostgres.startOrAttach(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                delete(home);
            }));
            return postgres.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAddress at(DatabaseAddress server, String database) {
        var url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + database;
        return new DatabaseAddress(url, server.user(), server.password());
    }

    private static void execute(String sql) {
        var server = server();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
