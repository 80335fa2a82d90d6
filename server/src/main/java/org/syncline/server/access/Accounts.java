package org.syncline.server.access;

import java.time.Clock;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.AccountStore;
import org.syncline.store.Database;

/// The accounts of this installation. Passwords are kept as Argon2id hashes (19 MiB, two passes).
public final class Accounts {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 256;
    private static final String NAME = "[\\p{L}\\p{N}._@-]{1,100}";

    private final Database database;
    private final Clock clock;
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    public Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    PasswordEncoder encoder() {
        return encoder;
    }

    public boolean areNone() {
        return database.in(transaction -> transaction.accounts().isEmpty());
    }

    /// @throws Refused telling what is wrong with name or password, or that there is an account already
    public void addFirst(String name, String password) {
        var account = account(name, password, List.of(Role.ADMINISTRATOR));
        if (!database.in(transaction -> transaction.accounts().addFirst(account, clock.instant()))) {
            throw new Refused(ExitCode.DENIED, "There is an administrator already. Sign in instead.");
        }
    }

    /// @throws Refused telling what is wrong with name or password, or that the name is taken
    public void add(String name, String password, List<Role> roles) {
        var account = account(name, password, roles);
        if (!database.in(transaction -> transaction.accounts().add(account, clock.instant()))) {
            throw new Refused(ExitCode.USAGE, "There is an account '%s' already.".formatted(name));
        }
    }

    private AccountStore.Account account(String name, String password, List<Role> roles) {
        if (!name.matches(NAME)) {
            throw new Refused(ExitCode.USAGE, "A name has 1 to 100 letters, digits and . _ @ - in it.");
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refused(
                    ExitCode.USAGE,
                    "A password has %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        return new AccountStore.Account(
                name, encoder.encode(password), roles.stream().map(Role::name).toList());
    }

    /// By its name, whatever the case.
    ///
    /// @throws UsernameNotFoundException if there is none
    UserDetails find(String name) {
        var account = database.in(transaction -> transaction.accounts().find(name))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
        return User.withUsername(account.name())
                .password(account.passwordHash())
                .authorities(account.roles().stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList())
                .build();
    }
}
