package org.syncline.cli.verb;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.syncline.cli.terminal.Table;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Author;
import org.syncline.server.access.Grants;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline account`: who may sign in at the Service Manager, and as what. A password is typed or read
/// from the input: others can read a command line.
@Command(name = "account", description = "See, add, change and remove who may sign in at the Service Manager.")
public final class AccountNoun {

    private final Desk desk;

    public AccountNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List all accounts, with their roles.")
    int list() {
        try (var session = desk.open()) {
            var table = Table.of("name=NAME", "roles=ROLES", "made=MADE AT");
            accounts(session)
                    .all()
                    .forEach(line -> table.row(
                            line.name(),
                            Grants.named(line.roles()).words(),
                            line.madeAt().toString()));
            desk.show(table);
        }
        return 0;
    }

    @Command(name = "add", description = "Add an account. Its password is asked for, or read from the input.")
    int add(
            @Parameters(paramLabel = "NAME", description = "As it signs in; upper and lower case are the same.")
                    String name,
            @ArgGroup(exclusive = false, multiplicity = "1..*") List<GrantWords> roles) {
        var meant = GrantWords.said(roles);
        try (var session = desk.open()) {
            accounts(session).add(name, typed(name), meant, author(session));
            told("'%s' can sign in, as %s.".formatted(name, meant.words()), name);
        }
        return 0;
    }

    @Command(
            name = "roles",
            description = "Give an account other roles in place of those that it has. They count at once.")
    int roles(
            @Parameters(paramLabel = "NAME", description = "Whose.") String name,
            @ArgGroup(exclusive = false, multiplicity = "1..*") List<GrantWords> roles) {
        var meant = GrantWords.said(roles);
        try (var session = desk.open()) {
            accounts(session).setRoles(name, meant, author(session));
            told("'%s' is %s now.".formatted(name, meant.words()), name);
        }
        return 0;
    }

    @Command(
            name = "password",
            description = "Give an account another password: asked for, or read from the input. Its sessions end.")
    int password(@Parameters(paramLabel = "NAME", description = "Whose.") String name) {
        try (var session = desk.open()) {
            accounts(session).setPassword(name, typed(name), author(session));
            told("'%s' has another password. Its sessions are over.".formatted(name), name);
        }
        return 0;
    }

    @Command(name = "remove", description = "Remove an account. Its sessions and tokens end at once.")
    int remove(
            @Parameters(paramLabel = "NAME", description = "Which.") String name,
            @Option(names = "--yes", description = "Without asking.") boolean yes) {
        try (var session = desk.open()) {
            desk.demandConsent(yes, "Remove '%s', with its tokens?".formatted(name), "Nothing was removed.");
            accounts(session).remove(name, author(session));
            told("'%s' is removed.".formatted(name), name);
        }
        return 0;
    }

    /// On a terminal it is typed twice, as nobody sees it.
    private String typed(String name) {
        var password = secret("Password of %s, 12 characters or more".formatted(name));
        if (desk.terminal().isInteractive() && !password.equals(secret("The same again"))) {
            throw new Refused(ExitCode.USAGE, "The two passwords differ. Nothing was changed.");
        }
        return password;
    }

    private String secret(String question) {
        return desk.terminal()
                .secret(question)
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE, "The password is missing. Give it on a line of the input, or type it."));
    }

    private void told(String text, String name) {
        desk.show(text, Map.of("name", name));
    }

    static Accounts accounts(Session session) {
        return new Accounts(session.database(), Clock.systemUTC());
    }

    static Author author(Session session) {
        return new Author(session.starter(), "terminal");
    }
}
