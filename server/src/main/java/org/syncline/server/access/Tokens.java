package org.syncline.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.syncline.configuration.DurationText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.Database;
import org.syncline.store.TokenStore;

/// What programs show instead of signing in. A token belongs to an account and allows what both its own
/// roles and those of the account allow at the time of use; it ends by itself, within a year.
public final class Tokens {

    private static final Duration USUALLY = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int LONGEST_LABEL = 100;

    private final Database database;
    private final Clock clock;
    private final Attempts attempts;

    public Tokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.attempts = new Attempts(clock);
    }

    /// How long a token is to last, as somebody says it; as long as usual if they say nothing.
    ///
    /// @throws Refused if that is no length of time
    public static Duration lasting(String text) {
        return text.isBlank()
                ? USUALLY
                : DurationText.read(text)
                        .orElseThrow(() -> new Refused(
                                ExitCode.USAGE,
                                "A token lasts a length of time such as %s, not '%s'."
                                        .formatted(DurationText.FORMS, text)));
    }

    /// What kind of token is wanted.
    ///
    /// @param label what it is for, in words
    /// @param grants none: all that the account holds
    public record Wish(String label, Grants grants, Duration lasts) {}

    /// A token that is new.
    ///
    /// @param token the secret, which is told this once
    public record Made(TokenStore.Line line, String token) {

        /// Not the secret.
        @Override
        public String toString() {
            return "token " + line.number();
        }
    }

    /// Nobody gives away what they may not do themselves, and what a token makes ends with it at the
    /// latest.
    ///
    /// @throws Refused telling what is wrong with the wish
    public Made make(Caller caller, Wish wish, Author by) {
        var now = clock.instant();
        demand(wish);
        return database.in(transaction -> {
            var accounts = transaction.accounts();
            accounts.alone(); // before the tokens, as when an account is removed
            var held = accounts.find(caller.account())
                    .map(kept -> Grants.named(kept.account().roles()))
                    .orElseThrow(() -> new Refused(
                            ExitCode.NOT_FOUND,
                            "There is no account '%s' here. Tokens belong to accounts of this server, not of a directory."
                                    .formatted(caller.account())));
            var grants = granted(caller, held, wish.grants());
            Accounts.demandConnectors(transaction, grants);
            var tokens = transaction.tokens();
            tokens.alone();
            demandFromToken(caller, tokens, now.plus(wish.lasts()));
            var text = TokenText.fresh(tokens.next());
            var line = line(text.number(), caller, new Wish(wish.label().strip(), grants, wish.lasts()), now);
            tokens.add(line, text.hash());
            transaction.audit().add(by.did(now, "make a token", subject(line)));
            return new Made(line, text.text());
        });
    }

    private static TokenStore.Line line(long number, Caller caller, Wish granted, Instant now) {
        return new TokenStore.Line(
                number,
                caller.account(),
                caller.token(),
                granted.label(),
                granted.grants().texts(),
                now,
                now.plus(granted.lasts()),
                Optional.empty(),
                Optional.empty());
    }

    private static void demand(Wish wish) {
        var label = wish.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(
                    ExitCode.USAGE, "Say what the token is for, in 1 to %d characters.".formatted(LONGEST_LABEL));
        }
        if (!wish.lasts().isPositive() || wish.lasts().compareTo(LONGEST) > 0) {
            throw new Refused(ExitCode.USAGE, "A token lasts %d days at most, 90 usually.".formatted(LONGEST.toDays()));
        }
    }

    /// As many as are wanted; unless told, those of the account, or as many of them as the caller has.
    private static Grants granted(Caller caller, Grants held, Grants wanted) {
        var usual = caller.grants().cover(held) ? held : caller.grants().within(held);
        var grants = wanted.isEmpty() ? usual : wanted;
        if (grants.isEmpty() || !held.cover(grants) || !caller.grants().cover(grants)) {
            throw new Refused(
                    ExitCode.DENIED,
                    "A token of '%s' can have these roles: %s."
                            .formatted(
                                    caller.account(),
                                    caller.grants().givable().within(held).words()));
        }
        return grants;
    }

    private static void demandFromToken(Caller caller, TokenStore tokens, Instant until) {
        if (caller.isByToken()
                && (until.isAfter(caller.until())
                        || tokens.find(caller.token())
                                .filter(line -> line.revokedAt().isEmpty())
                                .isEmpty())) {
            throw new Refused(
                    ExitCode.DENIED,
                    "A token makes no token that lasts longer than itself; this one ends at %s. Sign in to make another."
                            .formatted(caller.until()));
        }
    }

    /// Those that the caller may revoke, the latest first: an administrator all, others their own, a
    /// token itself and those that it made.
    public List<TokenStore.Line> seenBy(Caller caller) {
        return database
                .in(transaction -> caller.isAdministrator()
                        ? transaction.tokens().all()
                        : transaction.tokens().of(caller.account()))
                .stream()
                .filter(line -> sees(caller, line))
                .toList();
    }

    /// Ends it at once, with those that it made.
    ///
    /// @throws Refused if there is none of that number for this caller
    public void revoke(Caller caller, long number, Author by) {
        database.run(transaction -> {
            var tokens = transaction.tokens();
            tokens.alone();
            var line = tokens.find(number)
                    .filter(one -> sees(caller, one))
                    .orElseThrow(() -> new Refused(ExitCode.NOT_FOUND, "You have no token %d.".formatted(number)));
            if (tokens.revoke(number, clock.instant()) > 0) {
                transaction.audit().add(by.did(clock.instant(), "revoke a token", subject(line)));
            }
        });
    }

    private static boolean sees(Caller caller, TokenStore.Line line) {
        return caller.isAdministrator()
                || (caller.account().equals(line.account())
                        && (!caller.isByToken() || line.number() == caller.token() || line.parent() == caller.token()));
    }

    private static String subject(TokenStore.Line line) {
        return "%d of %s, '%s', %s, until %s"
                .formatted(
                        line.number(),
                        line.account(),
                        line.label(),
                        Grants.named(line.roles()).words(),
                        line.expiresAt());
    }

    /// Who shows it, for one request. Nothing, whatever is wrong with it: it is none, revoked or over,
    /// its account is gone, or there were too many wrong ones. Only what nobody was ever given counts as
    /// an attempt: a program that goes on with a token of yesterday keeps no other from working.
    Optional<Authentication> accept(String shown, String address) {
        var text = TokenText.read(shown);
        var name = text.map(TokenText::toString).orElse("");
        if (attempts.areTooMany(name, address)) {
            return Optional.empty();
        }
        var genuine = text.flatMap(
                token -> database.in(transaction -> transaction.tokens().shown(token.number()))
                        .filter(kept -> token.is(kept.hash()))
                        .map(kept -> new Genuine(token.number(), kept)));
        if (genuine.isEmpty()) {
            attempts.failed(name, address);
        } else {
            attempts.succeeded(name, address);
        }
        return genuine.filter(token -> token.isGoodAt(clock.instant())).map(this::used);
    }

    /// One write a day.
    private Authentication used(Genuine token) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (token.kept().usedOn().filter(day -> !day.isBefore(today)).isEmpty()) {
            database.run(transaction -> transaction.tokens().used(token.number(), today));
        }
        return token.authentication();
    }

    /// A token that was given to somebody once.
    private record Genuine(long number, TokenStore.Shown kept) {

        boolean isGoodAt(Instant now) {
            return !kept.isRevoked() && !kept.account().isEmpty() && now.isBefore(kept.expiresAt());
        }

        Authentication authentication() {
            var grants = Grants.named(kept.roles()).within(Grants.named(kept.held()));
            return UsernamePasswordAuthenticationToken.authenticated(
                    new Bearer(kept.account(), number, kept.expiresAt()), "", Holder.authorities(grants.texts()));
        }
    }
}
