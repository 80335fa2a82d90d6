package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// What guards hold back, and approvals of it (operations.md 8).
public final class HoldStore {

    private static final String KEEP = """
            INSERT INTO hold (connector, guard, hash, objects, reason, run, held_at)
            VALUES (:connector, :guard, :hash, :objects, :reason, :run, :at)
            ON CONFLICT (connector, guard) DO UPDATE
               SET approved_by = CASE WHEN hold.hash = excluded.hash THEN hold.approved_by END,
                   approved_at = CASE WHEN hold.hash = excluded.hash THEN hold.approved_at END,
                   expires_at = CASE WHEN hold.hash = excluded.hash THEN hold.expires_at END,
                   hash = excluded.hash, objects = excluded.objects, reason = excluded.reason, run = excluded.run,
                   held_at = excluded.held_at
            """;

    private static final String ALL = """
            SELECT connector, guard, hash, objects, reason, run, held_at, approved_by, approved_at, expires_at
              FROM hold ORDER BY connector, guard
            """;

    private static final String APPROVE = """
            UPDATE hold SET approved_by = :by, approved_at = :at, expires_at = :expires
             WHERE connector = :connector AND guard = :guard AND hash = :hash
            """;

    private static final BulkTable<Row> LINES = new BulkTable<>(
            "hold_object",
            List.of("connector", "guard", "position"),
            List.of("subject", "detail"),
            List.of(),
            (row, out) -> {
                out.number(row.connector());
                out.text(row.guard());
                out.number(row.position());
                out.text(row.line().subject());
                out.text(row.line().detail());
            });

    private final Handle handle;
    private final BulkWriter writer;
    private final Connectors connectors;

    HoldStore(Handle handle, BulkWriter writer, Connectors connectors) {
        this.handle = handle;
        this.writer = writer;
        this.connectors = connectors;
    }

    private record Row(short connector, String guard, int position, Hold.Line line) {}

    /// Keeps what is held. An approval that was given stays if the set is the same, and is void if it is another.
    public void keep(Hold hold, List<Hold.Line> lines) {
        short connector = connectors.number(hold.connector());
        handle.createUpdate(KEEP)
                .bind("connector", connector)
                .bind("guard", hold.guard())
                .bind("hash", hold.hash())
                .bind("objects", hold.objects())
                .bind("reason", hold.reason())
                .bind("run", hold.run().number())
                .bind("at", RunStore.time(hold.heldAt()))
                .execute();
        handle.createUpdate("DELETE FROM hold_object WHERE connector = :connector AND guard = :guard")
                .bind("connector", connector)
                .bind("guard", hold.guard())
                .execute();
        var rows = new ArrayList<Row>();
        lines.forEach(line -> rows.add(new Row(connector, hold.guard(), rows.size(), line)));
        writer.insert(LINES, rows);
    }

    /// Approves that exact set; false if it is not what is held.
    public boolean approve(ConnectorId connector, String guard, String hash, Hold.Approval approval) {
        return handle.createUpdate(APPROVE)
                        .bind("connector", connectors.number(connector))
                        .bind("guard", guard)
                        .bind("hash", hash)
                        .bind("by", approval.by())
                        .bind("at", RunStore.time(approval.at()))
                        .bind("expires", RunStore.time(approval.expires()))
                        .execute()
                == 1;
    }

    /// Nothing is held any more: it passed, or was done.
    public void release(ConnectorId connector, String guard) {
        handle.createUpdate("DELETE FROM hold WHERE connector = :connector AND guard = :guard")
                .bind("connector", connectors.number(connector))
                .bind("guard", guard)
                .execute();
    }

    public Optional<Hold> find(ConnectorId connector, String guard) {
        return all().stream()
                .filter(hold ->
                        hold.connector().equals(connector) && hold.guard().equals(guard))
                .findFirst();
    }

    public List<Hold> all() {
        return handle.createQuery(ALL).map((row, _) -> hold(row)).list();
    }

    /// The objects of what is held, in order.
    public List<Hold.Line> lines(ConnectorId connector, String guard, int limit) {
        return lines(connector, guard, 0, limit);
    }

    /// The same from a position on; the first has position 0.
    public List<Hold.Line> lines(ConnectorId connector, String guard, long from, int limit) {
        return handle.createQuery("SELECT subject, detail FROM hold_object WHERE connector = :connector"
                        + " AND guard = :guard AND position >= :from ORDER BY position LIMIT :limit")
                .bind("connector", connectors.number(connector))
                .bind("guard", guard)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, _) -> new Hold.Line(row.getString(1), row.getString(2)))
                .list();
    }

    private Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                connectors.id(row.getShort(1)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                new RunId(row.getLong(6)),
                instant(row, 7),
                row.getString(8) == null
                        ? Optional.empty()
                        : Optional.of(new Hold.Approval(row.getString(8), instant(row, 9), instant(row, 10))));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
