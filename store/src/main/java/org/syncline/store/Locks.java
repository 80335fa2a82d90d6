package org.syncline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.syncline.core.value.ConnectorId;

/// Locks among all processes that use one database. Each has a connection for itself and goes with it: a process
/// that dies lets go. The connection of a lock that was given back serves the next one: a run takes two of them, and
/// to connect takes longer than many a run.
public final class Locks implements AutoCloseable {

    /// Keeps our locks apart from those of others in the same database.
    static final int CONNECTOR = 0x53796e43;
    private static final int ENGINE = 0x53796e45;

    static final int CYCLE = 0x53796e59;

    /// The server notices within a quarter of a minute that a machine has gone away without a word: otherwise what it
    /// held would stay locked for hours.
    private static final String NOTICED =
            "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    private static final String TRY_EXCLUSIVE = "SELECT pg_try_advisory_lock(?, ?)";
    private static final String TRY_SHARED = "SELECT pg_try_advisory_lock_shared(?, ?)";

    /// How long the server may take to say that a connection is alive, in seconds.
    private static final int PATIENCE = 1;

    /// As many as the locks of a run.
    private static final int KEPT = 2;

    private final DatabaseAddress address;
    private final Connectors connectors;
    private final BlockingDeque<Connection> free = new LinkedBlockingDeque<>(KEPT);
    private volatile boolean closed;

    Locks(DatabaseAddress address, Connectors connectors) {
        this.address = address;
        this.connectors = connectors;
    }

    /// Held until it is closed, or the process ends.
    public final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /// False once the database server has gone away under it: somebody else may hold it now.
        public boolean stillHeld() {
            try {
                return connection.isValid(PATIENCE);
            } catch (SQLException e) {
                return false;
            }
        }

        /// Unlocks before it leaves: the server notices a closed connection later than the next run starts.
        @Override
        public void close() {
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_all()");
            } catch (SQLException _) {
                leave(connection);
                return;
            }
            if (!free.offerFirst(connection)) {
                leave(connection);
            }
            if (closed) {
                leaveAll();
            }
        }
    }

    /// One run at a time works on a connector.
    public Optional<Held> tryConnector(ConnectorId connector) {
        return attempt(TRY_EXCLUSIVE, CONNECTOR, connectors.number(connector));
    }

    /// Imports and exports of different connectors run side by side.
    public Optional<Held> tryEngineShared() {
        return attempt(TRY_SHARED, ENGINE, 0);
    }

    /// A synchronization runs alone (DECISIONS 19).
    public Optional<Held> tryEngineExclusive() {
        return attempt(TRY_EXCLUSIVE, ENGINE, 0);
    }

    /// One cycle at a time.
    public Optional<Held> tryCycle() {
        return attempt(TRY_EXCLUSIVE, CYCLE, 0);
    }

    /// What is held stays held; nothing is kept for later.
    @Override
    public void close() {
        closed = true;
        leaveAll();
    }

    private Optional<Held> attempt(String sql, int kind, int which) {
        Connection connection = null;
        try {
            connection = connection();
            try (var statement = connection.prepareStatement(sql)) {
                statement.setInt(1, kind);
                statement.setInt(2, which);
                try (var answer = statement.executeQuery()) {
                    if (answer.next() && answer.getBoolean(1)) {
                        return Optional.of(new Held(connection));
                    }
                }
            }
            new Held(connection).close();
            return Optional.empty();
        } catch (SQLException e) {
            if (connection != null) {
                leave(connection);
            }
            throw new DatabaseException("no lock can be taken in the database " + address + ": " + e.getMessage(), e);
        }
    }

    /// One that was given back, if the server still knows it, or else a new one.
    private Connection connection() throws SQLException {
        for (var kept = free.pollFirst(); kept != null; kept = free.pollFirst()) {
            if (kept.isValid(PATIENCE)) {
                return kept;
            }
            leave(kept);
        }
        return connect();
    }

    private void leaveAll() {
        for (var kept = free.pollFirst(); kept != null; kept = free.pollFirst()) {
            leave(kept);
        }
    }

    /// What the connection held goes with it, whether the server hears of it now or misses it later.
    private static void leave(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // it is gone already
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "syncline-lock");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", NOTICED);
        return DriverManager.getConnection(address.url(), properties);
    }
}
