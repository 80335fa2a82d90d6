package org.syncline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Alerts and how far they are on their way; nothing is lost when a process ends.
public final class AlertStore {

    private static final String RAISE = """
            INSERT INTO alert (key, kind, subject, text, raised_at)
            VALUES (:key, :kind, :subject, :text, :at)
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

    private static final String DUE = """
            SELECT a.id, a.key, a.kind, a.subject, a.text, a.raised_at, d.receiver, d.attempts
              FROM alert_delivery d JOIN alert a ON a.id = d.alert
             WHERE d.done_at IS NULL AND d.next_at <= :now AND d.receiver = ANY (:receivers)
             ORDER BY a.id
             LIMIT 20
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
                .map((row, _) -> new Alert.Delivery(
                        row.getLong(1),
                        new Alert(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class).toInstant()),
                        row.getString(7),
                        row.getInt(8)))
                .list();
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
