package org.syncline.server.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.AccountStore;
import org.syncline.store.ConnectorStore.Registered;
import org.syncline.store.Database;
import org.syncline.store.Transaction;

/// The accounts of this installation. Passwords are kept as Argon2id hashes (19 MiB, two passes). Each
/// change is one transaction with its line in the audit log, and leaves an administrator.
public final class Accounts {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 256;
    private static final String NAME = "(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N}._@-]{1,100}";

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

    /// By name.
    public List<AccountStore.Line> all() {
        return database.in(transaction -> transaction.accounts().all());
    }

    /// What the connectors are called that a role can be for.
    public List<String> connectors() {
        return database.in(transaction ->
                transaction.connectors().all().stream().map(Registered::name).toList());
    }

    /// @throws Refused telling what is wrong with name or password, or that there is an account already
    public void addFirst(String name, String password) {
        var account = account(name, password, Grants.everywhere(List.of(Role.ADMINISTRATOR)));
        if (!database.in(transaction -> transaction.accounts().addFirst(account, clock.instant()))) {
            throw new Refused(ExitCode.DENIED, "There is an administrator already. Sign in instead.");
        }
    }

    /// For who sets up an installation; nobody is written down for it.
    ///
    /// @throws Refused telling what is wrong with name or password, or that the name is taken
    public void add(String name, String password, Grants grants) {
        var account = account(name, password, grants);
        database.run(transaction -> add(transaction, account));
    }

    /// @throws Refused telling what is wrong with name, password or roles, or that the name is taken
    public void add(String name, String password, Grants grants, Author by) {
        grants.demandSome();
        var account = account(name, password, grants);
        database.run(transaction -> {
            demandConnectors(transaction, grants);
            add(transaction, account);
            demandAdministrator(
                    transaction.accounts(), "The first account is an administrator's. Make that one first.");
            transaction.audit().add(by.did(clock.instant(), "add an account", name + ": " + grants.words()));
        });
    }

    /// In place of those that it has.
    ///
    /// @throws Refused if there is no such account, connector, no role, or would be no administrator
    public void setRoles(String name, Grants grants, Author by) {
        grants.demandSome();
        database.run(transaction -> demandConnectors(transaction, grants));
        change(name, accounts -> accounts.setRoles(name, grants.texts()), by, "set the roles of an account");
    }

    /// Ends the sessions of that account. Its tokens go on.
    ///
    /// @throws Refused if there is no such account, or the password is none
    public void setPassword(String name, String password, Author by) {
        var hash = hash(password);
        change(name, accounts -> accounts.setPassword(name, hash), by, "set the password of an account");
    }

    /// With its sessions and its tokens.
    ///
    /// @throws Refused if there is no such account, or would be no administrator
    public void remove(String name, Author by) {
        change(name, accounts -> accounts.remove(name), by, "remove an account");
    }

    /// Of two changes at once the second one sees what the first has made.
    private void change(String name, Predicate<AccountStore> change, Author by, String action) {
        database.run(transaction -> {
            var accounts = transaction.accounts();
            accounts.alone();
            if (!change.test(accounts)) {
                throw new Refused(ExitCode.NOT_FOUND, "There is no account '%s'.".formatted(name));
            }
            demandAdministrator(
                    accounts, "'%s' is the last administrator. Make somebody else one first.".formatted(name));
            var now = accounts.find(name)
                    .map(kept -> ": " + Grants.named(kept.account().roles()).words())
                    .orElse("");
            transaction.audit().add(by.did(clock.instant(), action, name + now));
        });
    }

    /// So that nobody gives rights that come to life when somebody makes a connector of a name that was mistyped.
    static void demandConnectors(Transaction transaction, Grants grants) {
        var known =
                transaction.connectors().all().stream().map(Registered::name).toList();
        grants.connectors().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(
                            ExitCode.NOT_FOUND,
                            "There is no connector '%s' that a role could be for. The list of connectors has their names."
                                    .formatted(name));
                });
    }

    /// What was changed before in the same transaction is undone otherwise.
    private static void demandAdministrator(AccountStore accounts, String otherwise) {
        if (accounts.all().stream().noneMatch(line -> line.roles().contains(Role.ADMINISTRATOR.name()))) {
            throw new Refused(ExitCode.PROTECTED, otherwise);
        }
    }

    private void add(Transaction transaction, AccountStore.Account account) {
        if (!transaction.accounts().add(account, clock.instant())) {
            throw new Refused(ExitCode.USAGE, "There is an account '%s' already.".formatted(account.name()));
        }
    }

    private AccountStore.Account account(String name, String password, Grants grants) {
        if (!name.matches(NAME)) {
            throw new Refused(
                    ExitCode.USAGE, "A name has 1 to 100 letters, digits and . _ @ - in it, not only the signs.");
        }
        return new AccountStore.Account(name, hash(password), grants.texts());
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refused(
                    ExitCode.USAGE,
                    "A password has %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        return encoder.encode(password);
    }

    /// By its name, whatever the case.
    ///
    /// @throws UsernameNotFoundException if there is none
    UserDetails find(String name) {
        return database.in(transaction -> transaction.accounts().find(name))
                .map(Holder::of)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    /// What somebody who signed in may now; nothing at all: they have to sign in again, if they can.
    Optional<List<String>> rolesOf(Holder holder) {
        return database.in(transaction -> transaction.accounts().find(holder.getUsername()))
                .filter(holder::is)
                .map(kept -> kept.account().roles());
    }
}
