package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What programs show instead of signing in. Keeps hashes of tokens, never tokens.
public final class TokenStore {

    private static final String ADD = """
            INSERT INTO token (id, account, parent, label, roles, hash, made_at, expires_at)
            OVERRIDING SYSTEM VALUE
            VALUES (:id, :account, nullif(:parent, 0), :label, :roles, :hash, :made, :expires)
            """;

    private static final String LINES = """
            SELECT t.id, a.name, coalesce(t.parent, 0), t.label, t.roles, t.made_at, t.expires_at, t.revoked_at, t.used_on
              FROM token t JOIN account a ON a.folded = t.account
            """;

    private static final String SHOWN = """
            SELECT t.hash, t.roles, t.expires_at, t.revoked_at, t.used_on,
                   coalesce(a.name, ''), coalesce(a.roles, '{}')
              FROM token t LEFT JOIN account a ON a.folded = t.account
             WHERE t.id = :id
            """;

    /// What was made by it, or by what was made by it, goes with it.
    private static final String REVOKE = """
            WITH RECURSIVE gone AS (
                SELECT id FROM token WHERE id = :id
                UNION
                SELECT t.id FROM token t JOIN gone g ON t.parent = g.id)
            UPDATE token SET revoked_at = :at WHERE id IN (SELECT id FROM gone) AND revoked_at IS NULL
            """;

    private static final String USED = """
            UPDATE token SET used_on = :day WHERE id = :id AND (used_on IS NULL OR used_on < :day)
            """;

    private final Handle handle;

    TokenStore(Handle handle) {
        this.handle = handle;
    }

    /// A token as it is listed.
    ///
    /// @param number 1, 2, 3 …
    /// @param parent the number of the token by which it was made; 0: by somebody who was signed in
    /// @param roles by their names; of one connector such as `OPERATOR of contoso`
    /// @param usedOn the last day on which it was used, in UTC
    public record Line(
            long number,
            String account,
            long parent,
            String label,
            List<String> roles,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> revokedAt,
            Optional<LocalDate> usedOn) {

        public static final String GOOD = "good";

        public Line {
            roles = List.copyOf(roles);
        }

        /// In a word: good, revoked or expired.
        public String state(Instant now) {
            return revokedAt.isPresent() ? "revoked" : now.isBefore(expiresAt) ? GOOD : "expired";
        }
    }

    /// What it takes to judge a token that somebody shows.
    ///
    /// @param account the name of whose it is; empty: the account was removed
    /// @param held the roles that the account holds now; none if it was removed
    public record Shown(
            byte[] hash,
            List<String> roles,
            Instant expiresAt,
            boolean isRevoked,
            Optional<LocalDate> usedOn,
            String account,
            List<String> held) {

        public Shown {
            roles = List.copyOf(roles);
            held = List.copyOf(held);
        }
    }

    /// Nobody else makes or ends a token until this transaction ends: what is made by one that ends,
    /// ends too.
    public void alone() {
        handle.execute("LOCK TABLE token IN SHARE ROW EXCLUSIVE MODE");
    }

    /// The number of a token that is to be made; the token itself says it.
    public long next() {
        return handle.createQuery("SELECT nextval(pg_get_serial_sequence('token', 'id'))")
                .mapTo(Long.class)
                .one();
    }

    public void add(Line line, byte[] hash) {
        handle.createUpdate(ADD)
                .bind("id", line.number())
                .bind("account", AccountStore.folded(line.account()))
                .bind("parent", line.parent())
                .bind("label", line.label())
                .bindArray("roles", String.class, AccountStore.sorted(line.roles()))
                .bind("hash", hash)
                .bind("made", RunStore.time(line.madeAt()))
                .bind("expires", RunStore.time(line.expiresAt()))
                .execute();
    }

    /// Nothing if there never was one of that number.
    public Optional<Shown> shown(long number) {
        return handle.createQuery(SHOWN)
                .bind("id", number)
                .map((row, _) -> new Shown(
                        row.getBytes(1),
                        AccountStore.texts(row, 2),
                        there(row, 3),
                        time(row, 4).isPresent(),
                        day(row, 5),
                        row.getString(6),
                        AccountStore.texts(row, 7)))
                .findOne();
    }

    /// Those of all accounts that there are, the latest first.
    public List<Line> all() {
        return handle.createQuery(LINES + " ORDER BY t.id DESC")
                .map((row, _) -> line(row))
                .list();
    }

    /// Those of one account, the latest first.
    public List<Line> of(String account) {
        return handle.createQuery(LINES + " WHERE t.account = :account ORDER BY t.id DESC")
                .bind("account", AccountStore.folded(account))
                .map((row, _) -> line(row))
                .list();
    }

    public Optional<Line> find(long number) {
        return handle.createQuery(LINES + " WHERE t.id = :id")
                .bind("id", number)
                .map((row, _) -> line(row))
                .findOne();
    }

    /// Ends it, and what was made by it. How many that were.
    public int revoke(long number, Instant at) {
        return handle.createUpdate(REVOKE)
                .bind("id", number)
                .bind("at", RunStore.time(at))
                .execute();
    }

    public void used(long number, LocalDate day) {
        handle.createUpdate(USED).bind("id", number).bind("day", day).execute();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                AccountStore.texts(row, 5),
                there(row, 6),
                there(row, 7),
                time(row, 8),
                day(row, 9));
    }

    private static Instant there(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
