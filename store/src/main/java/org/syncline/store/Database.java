package org.syncline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// The way to everything that is stored.
public final class Database implements AutoCloseable {

    private static final int OLDEST = 15;
    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dictionaries names;
    private final Fingerprints fingerprints;
    private final Locks locks;
    private volatile JoinAttributes joinAttributes;

    private Database(HikariDataSource pool, DatabaseAddress address) {
        this.pool = pool;
        this.jdbi = jdbi(pool);
        this.names = Dictionaries.of(jdbi);
        this.fingerprints = new Fingerprints(KeyedHash.of(key(jdbi)), names);
        this.locks = new Locks(address, names.connectors());
        this.joinAttributes = jdbi.withHandle(handle -> new JoinIndex(handle, names).kept());
    }

    /// Connects, and brings the tables to the version of this program.
    ///
    /// @throws DatabaseException if the server is not reached, refuses us or is too old
    public static Database open(DatabaseAddress address) {
        var pool = pool(address);
        try {
            requireVersion(pool);
            Migrations.run(Jdbi.create(pool));
            return new Database(pool, address);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /// Does the work in one transaction. It is undone if the work throws.
    ///
    /// @throws RefusedWriteException if the database does not accept what was to be written
    public <T> T in(Function<Transaction, T> work) {
        var event = new TransactionEvent();
        event.begin();
        try {
            return jdbi.inTransaction(handle -> {
                var transaction = new Transaction(handle, knowledge());
                var result = work.apply(transaction);
                transaction.end();
                event.onObjects = transaction.isOnObjects();
                return result;
            });
        } catch (RuntimeException failed) {
            throw Refusals.told(failed);
        } finally {
            event.commit();
        }
    }

    public void run(Consumer<Transaction> work) {
        in(transaction -> {
            work.accept(transaction);
            return this;
        });
    }

    /// What join criteria need to be findable from now on. Rebuilds the keys of the spaces where it differs
    /// from before; nothing else may be writing to them.
    public void use(JoinAttributes wanted) {
        jdbi.useTransaction(handle -> new JoinIndex(handle, names).change(wanted, knowledge(wanted)));
        joinAttributes = wanted;
    }

    public Locks locks() {
        return locks;
    }

    /// Has the server count anew what it plans by: after a first load.
    public void refreshStatistics() {
        jdbi.useHandle(handle -> handle.execute("ANALYZE"));
    }

    @Override
    public void close() {
        locks.close();
        pool.close();
    }

    private Knowledge knowledge() {
        return knowledge(joinAttributes);
    }

    private Knowledge knowledge(JoinAttributes indexed) {
        return new Knowledge(names, fingerprints, new Ids(jdbi), indexed);
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("syncline");
        config.addDataSourceProperty("ApplicationName", "syncline");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseException("the database " + address + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Jdbi jdbi(DataSource pool) {
        var jdbi = Jdbi.create(pool);
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(String.class, "text");
        return jdbi;
    }

    private static void requireVersion(DataSource pool) {
        int version = jdbi(pool)
                .withHandle(handle -> handle.createQuery("SHOW server_version_num")
                        .mapTo(Integer.class)
                        .one());
        if (version / 10_000 < OLDEST) {
            throw new DatabaseException("the database is PostgreSQL " + version / 10_000 + "; Syncline needs " + OLDEST
                    + " or newer. Upgrade the server, or use the embedded database.");
        }
    }

    /// The key of this installation, made when it is first asked for.
    private static byte[] key(Jdbi jdbi) {
        var fresh = new byte[KeyedHash.KEY_OCTETS];
        new SecureRandom().nextBytes(fresh);
        return jdbi.withHandle(handle -> {
            handle.createUpdate("INSERT INTO installation (key) VALUES (:key) ON CONFLICT DO NOTHING")
                    .bind("key", fresh)
                    .execute();
            return handle.createQuery("SELECT key FROM installation")
                    .map((row, _) -> row.getBytes(1))
                    .one();
        });
    }
}
