package org.syncline.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who may sign in at the server (operations.md 14). Keeps hashes of passwords, never passwords.
public final class AccountStore {

    private static final String ADD = """
            INSERT INTO account (folded, name, password_hash, roles, made_at)
            VALUES (:folded, :name, :hash, :roles, :at)
            ON CONFLICT DO NOTHING
            """;

    private final Handle handle;

    AccountStore(Handle handle) {
        this.handle = handle;
    }

    /// @param roles by their names
    public record Account(String name, String passwordHash, List<String> roles) {

        public Account {
            roles = List.copyOf(roles);
        }
    }

    public boolean isEmpty() {
        return handle.createQuery("SELECT NOT EXISTS (SELECT FROM account)")
                .mapTo(Boolean.class)
                .one();
    }

    /// By its name, whatever the case.
    public Optional<Account> find(String name) {
        return handle.createQuery("SELECT name, password_hash, roles FROM account WHERE folded = :folded")
                .bind("folded", folded(name))
                .map((row, _) -> new Account(row.getString(1), row.getString(2), Arrays.asList((String[])
                        row.getArray(3).getArray())))
                .findOne();
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
        handle.execute("LOCK TABLE account IN EXCLUSIVE MODE");
        return isEmpty() && add(account, at);
    }

    private static List<String> sorted(Collection<String> roles) {
        return roles.stream().sorted().toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
