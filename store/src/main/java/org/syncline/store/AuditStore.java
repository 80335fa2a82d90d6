package org.syncline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Who did what, from where, and what came of it (operations.md 14). Entries are added; the database itself
/// refuses to change or remove one.
public final class AuditStore {

    private static final String ADD = """
            INSERT INTO audit (at, who, origin, action, subject, outcome)
            VALUES (:at, :who, :origin, :action, :subject, :outcome)
            """;

    private static final String BEFORE = """
            SELECT id, at, who, origin, action, subject, outcome FROM audit
             WHERE id < :before ORDER BY id DESC LIMIT :limit
            """;

    private final Handle handle;

    AuditStore(Handle handle) {
        this.handle = handle;
    }

    /// @param number 0 for one that is to be added
    /// @param origin the address it came from
    public record Entry(
            long number, Instant at, String who, String origin, String action, String subject, String outcome) {}

    public void add(Entry entry) {
        handle.createUpdate(ADD)
                .bind("at", RunStore.time(entry.at()))
                .bind("who", plain(entry.who()))
                .bind("origin", entry.origin())
                .bind("action", entry.action())
                .bind("subject", plain(entry.subject()))
                .bind("outcome", entry.outcome())
                .execute();
    }

    /// Those before that one, the latest first.
    public List<Entry> before(long number, int limit) {
        return handle.createQuery(BEFORE)
                .bind("before", number)
                .bind("limit", limit)
                .map((row, _) -> new Entry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    private static String plain(String text) {
        return text.replace("\0", "");
    }
}
