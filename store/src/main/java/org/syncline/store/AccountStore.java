package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Who may sign in at the server (operations.md 14). Keeps hashes of passwords, never passwords.
public final class AccountStore {

    private static final String ADD = """
            INSERT INTO account (folded, name, password_hash, roles, made_at)
            VALUES (:folded, :name, :hash, :roles, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT name, password_hash, roles, stamp FROM account WHERE folded = :folded
            """;

    private static final String SET_PASSWORD = """
            UPDATE account SET password_hash = :hash, stamp = gen_random_uuid() WHERE folded = :folded
            """;

    private final Handle handle;

    AccountStore(Handle handle) {
        this.handle = handle;
    }

    /// @param roles by their names; of one connector such as `OPERATOR of contoso`
    public record Account(String name, String passwordHash, List<String> roles) {

        public Account {
            roles = List.copyOf(roles);
        }
    }

    /// An account as it is kept.
    ///
    /// @param stamp another one when the password is, and never that of an earlier account of this name
    public record Kept(Account account, UUID stamp) {}

    /// One line of the list.
    public record Line(String name, List<String> roles, Instant madeAt) {

        public Line {
            roles = List.copyOf(roles);
        }
    }

    public boolean isEmpty() {
        return handle.createQuery("SELECT NOT EXISTS (SELECT FROM account)")
                .mapTo(Boolean.class)
                .one();
    }

    /// By its name, whatever the case.
    public Optional<Kept> find(String name) {
        return handle.createQuery(FIND)
                .bind("folded", folded(name))
                .map((row, _) -> new Kept(
                        new Account(row.getString(1), row.getString(2), texts(row, 3)), row.getObject(4, UUID.class)))
                .findOne();
    }

    /// All of them, by name.
    public List<Line> all() {
        return handle.createQuery("SELECT name, roles, made_at FROM account ORDER BY folded")
                .map((row, _) -> new Line(
                        row.getString(1),
                        texts(row, 2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Adds an account; no: there is one of that name.
    public boolean add(Account account, Instant at) {
        return handle.createUpdate(ADD)
                        .bind("folded", folded(account.name()))
                        .bind("name", account.name())
                        .bind("hash", account.passwordHash())
                        .bindArray("roles", String.class, sorted(account.roles()))
                        .bind("at", RunStore.time(at))
                        .execute()
                == 1;
    }

    /// Adds the first account of all; no: there is one already. Of two that try at once, one succeeds.
    public boolean addFirst(Account account, Instant at) {
        alone();
        return isEmpty() && add(account, at);
    }

    /// Nobody else changes an account until this transaction ends. Whoever only looks is not kept
    /// waiting.
    public void alone() {
        handle.execute("LOCK TABLE account IN EXCLUSIVE MODE");
    }

    /// No: there is none of that name.
    public boolean setRoles(String name, Collection<String> roles) {
        return handle.createUpdate("UPDATE account SET roles = :roles WHERE folded = :folded")
                        .bind("folded", folded(name))
                        .bindArray("roles", String.class, sorted(roles))
                        .execute()
                == 1;
    }

    /// No: there is none of that name.
    public boolean setPassword(String name, String hash) {
        return handle.createUpdate(SET_PASSWORD)
                        .bind("folded", folded(name))
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    /// Its tokens stay behind without an account. No: there is none of that name.
    public boolean remove(String name) {
        return handle.createUpdate("DELETE FROM account WHERE folded = :folded")
                        .bind("folded", folded(name))
                        .execute()
                == 1;
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static List<String> sorted(Collection<String> texts) {
        return texts.stream().distinct().sorted().toList();
    }

    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
