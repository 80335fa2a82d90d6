package org.syncline.cli.verb;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncline.cli.terminal.Table;
import org.syncline.home.Session;
import org.syncline.server.access.Caller;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Tokens;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline token`: what programs show instead of signing in.
@Command(name = "token", description = "See, make and revoke what programs show instead of signing in.")
public final class TokenNoun {

    private final Desk desk;

    public TokenNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List all tokens, the latest first; not what they are, which nobody knows.")
    int list() {
        try (var session = desk.open()) {
            var table = Table.of(
                    "id=ID",
                    "account=ACCOUNT",
                    "label=LABEL",
                    "roles=ROLES",
                    "state=STATE",
                    "made=MADE AT",
                    "expires=EXPIRES",
                    "used=LAST USED ON");
            tokens(session)
                    .seenBy(Caller.atTheTerminal(""))
                    .forEach(line -> table.row(
                            line.number(),
                            line.account(),
                            line.label(),
                            Grants.named(line.roles()).words(),
                            line.state(Instant.now()),
                            line.madeAt().toString(),
                            line.expiresAt().toString(),
                            line.usedOn().map(Object::toString).orElse("")));
            desk.show(table);
        }
        return 0;
    }

    @Command(
            name = "add",
            description = "Make a token for an account. It is the only line of the output, and is told this once.")
    int add(
            @Parameters(paramLabel = "ACCOUNT", description = "Whose.") String account,
            @Option(
                            names = "--label",
                            paramLabel = "WORDS",
                            required = true,
                            description = "What it is for; everybody who sees the token in a list sees it.")
                    String label,
            @ArgGroup(
                            exclusive = false,
                            multiplicity = "0..*",
                            heading = "What it may, of what the account may; otherwise all of it:%n")
                    @Nullable
                    List<GrantWords> roles,
            @Option(
                            names = "--expires",
                            paramLabel = "TIME",
                            defaultValue = "90d",
                            description = "How long it lasts; 90d unless told otherwise, 365d at most.")
                    String expires) {
        try (var session = desk.open()) {
            var made = tokens(session)
                    .make(
                            Caller.atTheTerminal(account),
                            new Tokens.Wish(label, GrantWords.said(roles), Tokens.lasting(expires)),
                            AccountNoun.author(session));
            tell(made);
        }
        return 0;
    }

    private void tell(Tokens.Made made) {
        var line = made.line();
        var parts = new LinkedHashMap<String, Object>();
        parts.put("id", line.number());
        parts.put("token", made.token());
        parts.put("roles", line.roles());
        parts.put("expires", line.expiresAt().toString());
        desk.show(made.token(), parts);
        desk.terminal()
                .note("Token %d of '%s' may what %s may, until %s. Keep it where secrets are: nobody can show it again."
                        .formatted(
                                line.number(),
                                line.account(),
                                Grants.named(line.roles()).words(),
                                line.expiresAt()));
    }

    @Command(name = "revoke", description = "End a token at once, with those that were made by it.")
    int revoke(@Parameters(paramLabel = "ID", description = "As 'token list' tells it.") long id) {
        try (var session = desk.open()) {
            tokens(session).revoke(Caller.atTheTerminal(""), id, AccountNoun.author(session));
            desk.show("Token %d is no more.".formatted(id), List.of(id));
        }
        return 0;
    }

    private static Tokens tokens(Session session) {
        return new Tokens(session.database(), Clock.systemUTC());
    }
}
