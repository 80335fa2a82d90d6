package org.syncline.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.syncline.store.DatabaseAddress;

/// A hold on the private PostgreSQL server of one home folder.
///
/// Any number of processes may hold it at once. The server outlives a holder that is killed; the last
/// holder that closes in order stops it.
public final class EmbeddedPostgres implements AutoCloseable {

    private final Path home;
    private final Cluster cluster;
    private final Lease lease;

    private EmbeddedPostgres(Path home, Cluster cluster, Lease lease) {
        this.home = home;
        this.cluster = cluster;
        this.lease = lease;
    }

    /// Attaches to the server of that home, or makes and starts it.
    ///
    /// @throws org.syncline.store.DatabaseException if it cannot be started; the message says what helps
    public static EmbeddedPostgres startOrAttach(Path home) {
        var place = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place);
            var account = Account.forServer();
            account.requireReach(place);
            try (var _ = HomeLock.on(place)) {
                var cluster = Cluster.in(place, account);
                return new EmbeddedPostgres(place, cluster, cluster.ready());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + place + " cannot be set up", e);
        }
    }

    public DatabaseAddress address() {
        return lease.address();
    }

    /// Lets go; the last one out stops the server.
    @Override
    public void close() {
        try (var _ = HomeLock.on(home)) {
            boolean last = lease.isLast();
            lease.close();
            if (last) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + home + " cannot be stopped", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database in " + home + " was stopped by someone else", e);
        }
    }
}
