package org.syncline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.syncline.cli.Office;
import org.syncline.store.Database;
import org.syncline.store.DatabaseAddress;
import org.syncline.store.embedded.EmbeddedPostgres;

/// A database of its own on a server that all tests of this process share: a copy of one that has all tables.
public record FreshDatabase(DatabaseAddress server, String name) implements AutoCloseable {

    private static final String PREPARED = "journey_prepared";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static Optional<DatabaseAddress> running = Optional.empty();

    public static FreshDatabase create() {
        var fresh = new FreshDatabase(shared(), "journey_" + MADE.incrementAndGet());
        fresh.onServer("CREATE DATABASE %s TEMPLATE %s".formatted(fresh.name, PREPARED));
        return fresh;
    }

    public DatabaseAddress address() {
        var url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
        return new DatabaseAddress(url, server.user(), server.password());
    }

    public void execute(String sql) {
        try (var connection = connect(address());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The first column of every row.
    public List<String> texts(String sql) {
        try (var connection = connect(address());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    @Override
    public void close() {
        onServer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private void onServer(String sql) {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static synchronized DatabaseAddress shared() {
        if (running.isEmpty()) {
            running = Optional.of(started());
        }
        return running.get();
    }

    private static DatabaseAddress started() {
        try {
            var home = Files.createTempDirectory(
                    "syncline-journey-postgres",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            var database = home.resolve("database");
            Office.DATABASE.copyTo(database);
            var postgres = EmbeddedPostgres.startOrAttach(database);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                delete(home);
            }));
            var prepared = new FreshDatabase(postgres.address(), PREPARED);
            prepared.onServer("CREATE DATABASE " + PREPARED);
            Database.open(prepared.address()).close();
            return postgres.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
