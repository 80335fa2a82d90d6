package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Alerts and how far they are on their way; nothing is lost when a process ends.
public final class AlertStore {

    private static final String RAISE = """
            INSERT INTO alert (key, kind, subject, text, command, page, raised_at)
            VALUES (:key, :kind, :subject, :text, :command, :page, :at)
            ON CONFLICT (key) DO NOTHING
            """;

    /// A run that ended like the one before it of the same profile is no news.
    private static final String NEWS = """
            SELECT r.id, c.name, r.profile, r.result, r.ended_at,
                   coalesce((SELECT string_agg(s.message, ' ' ORDER BY s.number)
                               FROM run_step s WHERE s.run = r.id AND s.message <> ''), '')
              FROM run r JOIN connector c ON c.number = r.connector
             WHERE r.started_at > :since AND r.ended_at IS NOT NULL AND r.result = ANY (:results)
               AND NOT EXISTS (SELECT FROM alert a WHERE a.key = 'run/' || r.id)
               AND r.result IS DISTINCT FROM (
                   SELECT b.result FROM run b
                    WHERE b.connector = r.connector AND b.number < r.number AND b.profile = r.profile
                    ORDER BY b.number DESC LIMIT 1)
             ORDER BY r.id
             LIMIT 100
            """;

    private static final String ADDRESS = """
            INSERT INTO alert_delivery (alert, receiver, next_at)
            SELECT id, :receiver, :now FROM alert WHERE raised_at > :since
            ON CONFLICT DO NOTHING
            """;

    private static final String DELIVERIES = """
            SELECT a.id, a.key, a.kind, a.subject, a.text, a.command, a.page, a.raised_at, d.receiver, d.attempts,
                   d.last_said, d.next_at, d.done_at IS NULL AS open
              FROM alert_delivery d JOIN alert a ON a.id = d.alert
            """;

    private static final String DUE = DELIVERIES + """
             WHERE d.done_at IS NULL AND d.next_at <= :now AND d.receiver = ANY (:receivers)
             ORDER BY a.id
             LIMIT 20
            """;

    private static final String LATEST = DELIVERIES + """
             ORDER BY a.id DESC, d.receiver
             LIMIT :limit
            """;

    private static final String TRIED = """
            UPDATE alert_delivery
               SET attempts = attempts + 1, next_at = :next, last_said = :said,
                   done_at = CASE WHEN :done THEN :now::timestamptz END
             WHERE alert = :alert AND receiver = :receiver
            """;

    private final Handle handle;

    AlertStore(Handle handle) {
        this.handle = handle;
    }

    /// A run that ended badly, and of which nobody was told.
    public record BadRun(long run, String connector, String profile, String result, Instant ended, String message) {}

    /// Does nothing if there was one of that key.
    public void raise(Alert alert) {
        handle.createUpdate(RAISE)
                .bind("key", alert.key())
                .bind("kind", alert.kind())
                .bind("subject", alert.subject())
                .bind("text", alert.text())
                .bind("command", alert.next().command())
                .bind("page", alert.next().page())
                .bind("at", RunStore.time(alert.at()))
                .execute();
    }

    /// Runs that began since then and ended with one of these results, unless the run before ended like that too.
    public List<BadRun> news(Collection<String> results, Instant since) {
        return handle.createQuery(NEWS)
                .bindArray("results", String.class, List.copyOf(results))
                .bind("since", RunStore.time(since))
                .map((row, _) -> new BadRun(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list();
    }

    /// Whatever was raised since then is to go to that receiver.
    public void address(String receiver, Instant since, Instant now) {
        handle.createUpdate(ADDRESS)
                .bind("receiver", receiver)
                .bind("since", RunStore.time(since))
                .bind("now", RunStore.time(now))
                .execute();
    }

    /// What is to be tried now, the oldest first.
    public List<Alert.Delivery> due(Collection<String> receivers, Instant now) {
        return handle.createQuery(DUE)
                .bindArray("receivers", String.class, List.copyOf(receivers))
                .bind("now", RunStore.time(now))
                .map((row, _) -> progress(row).delivery())
                .list();
    }

    /// How far the latest alerts are, the latest first.
    public List<Alert.Progress> latest(int limit) {
        return handle.createQuery(LATEST)
                .bind("limit", limit)
                .map((row, _) -> progress(row))
                .list();
    }

    private static Alert.Progress progress(ResultSet row) throws SQLException {
        var alert = new Alert(
                row.getString("key"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("text"),
                new Alert.Next(row.getString("command"), row.getString("page")),
                time(row, "raised_at"));
        return new Alert.Progress(
                new Alert.Delivery(row.getLong("id"), alert, row.getString("receiver"), row.getInt("attempts")),
                row.getString("last_said"),
                row.getBoolean("open") ? Optional.of(time(row, "next_at")) : Optional.empty());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// @param said what came of it, for who looks for a cause
    /// @param done whether it is not tried again: it arrived, or is given up
    public void tried(Alert.Delivery delivery, String said, boolean done, Instant next, Instant now) {
        handle.createUpdate(TRIED)
                .bind("alert", delivery.number())
                .bind("receiver", delivery.receiver())
                .bind("said", said)
                .bind("done", done)
                .bind("next", RunStore.time(next))
                .bind("now", RunStore.time(now))
                .execute();
    }

    /// Forgets alerts that were raised before that moment.
    public int purge(Instant before) {
        return handle.createUpdate("DELETE FROM alert WHERE raised_at < :before")
                .bind("before", RunStore.time(before))
                .execute();
    }
}
