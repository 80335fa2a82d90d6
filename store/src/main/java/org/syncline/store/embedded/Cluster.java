package org.syncline.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.store.DatabaseAddress;
import org.syncline.store.DatabaseException;

/// The data folder of the private server, and the server that may run on it.
final class Cluster {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_RECOVERY = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 100;

    /// Durability as PostgreSQL comes (`fsync`, `synchronous_commit`) is said aloud: it is not ours to trade.
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 128MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            wal_compression = on
            jit = off
            max_connections = 100
            log_min_messages = warning
            """;

    private final Path data;
    private final Binaries binaries;
    private final Account account;
    private final Secret secret;

    private Cluster(Path data, Binaries binaries, Account account, Secret secret) {
        this.data = data;
        this.binaries = binaries;
        this.account = account;
        this.secret = secret;
    }

    /// Initializes the data folder if there is none yet.
    static Cluster in(Path home, Account account) throws IOException {
        var cluster =
                new Cluster(home.resolve("data"), Binaries.under(home), account, new Secret(home.resolve("secret")));
        if (!Files.exists(cluster.data.resolve("PG_VERSION"))) {
            cluster.initialize(home);
        }
        return cluster;
    }

    /// Attaches, or starts and attaches. A server that was killed may leave its file, its memory and a
    /// dying process behind for a moment; one that recovers from a crash may take its time.
    Lease ready() throws IOException {
        var began = Instant.now();
        while (true) {
            try {
                return attempt();
            } catch (SQLException | DatabaseException e) {
                var patience = Postmaster.of(data).isPresent() ? PATIENCE_WITH_RECOVERY : PATIENCE;
                if (Instant.now().isAfter(began.plus(patience))) {
                    throw new DatabaseException(
                            "the embedded database in " + data + " does not start; its own words are in " + log() + ": "
                                    + e.getMessage(),
                            e);
                }
                pause();
            }
        }
    }

    void stop() throws IOException {
        pgCtl("-m", "fast", "-w", "stop").orThrow("stopping the embedded database");
    }

    private Lease attempt() throws IOException, SQLException {
        var attached = Postmaster.of(data).filter(Postmaster::isReady).flatMap(this::attached);
        if (attached.isPresent()) {
            return attached.get();
        }
        pgCtl("-w", "-t", "60", "-l", log().toString(), "-o", "-p " + freePort(), "start")
                .orThrow("starting the server");
        return Lease.take(
                address(Postmaster.of(data).orElseThrow(() -> new DatabaseException("the server ended at once"))));
    }

    /// Empty if it is not our server after all: the number of a killed one may have gone to another process.
    private Optional<Lease> attached(Postmaster server) {
        try {
            return Optional.of(Lease.take(address(server)));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private void initialize(Path home) throws IOException {
        Files.createDirectories(data);
        account.own(data);
        var password = home.resolve("initial");
        secret.create();
        secret.copyTo(password);
        account.own(password);
        try {
            run(
                            binaries.program("initdb"),
                            "--pgdata=" + data,
                            "--username=" + Secret.USER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--data-checksums")
                    .orThrow("initializing the embedded database");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    }

    private DatabaseAddress address(Postmaster server) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres", Secret.USER, secret.text());
    }

    private Command.Ended pgCtl(String... words) throws IOException {
        var all = new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", data.toString()));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    private Command.Ended run(String... words) throws IOException {
        return Command.run(account.command(List.of(words)));
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for the embedded database", e);
        }
    }
}
