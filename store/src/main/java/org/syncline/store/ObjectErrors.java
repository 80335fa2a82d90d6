package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// What is wrong with single objects now: one error for each object and phase, until it goes well.
public final class ObjectErrors {

    private static final String RECORD = """
            INSERT INTO object_error (object, phase, code, message, first_at, last_at, retry_count)
            VALUES (:object, :phase, :code, :message, :at, :at, 0)
            ON CONFLICT (object, phase) DO UPDATE
               SET code = excluded.code,
                   message = excluded.message,
                   first_at = CASE WHEN object_error.code = excluded.code THEN object_error.first_at ELSE excluded.first_at END,
                   last_at = excluded.last_at,
                   retry_count = CASE WHEN object_error.code = excluded.code THEN object_error.retry_count + 1 ELSE 0 END
            """;

    private static final String OF_CONNECTOR = """
            SELECT e.object, e.phase, e.code, e.message, e.first_at, e.last_at, e.retry_count
              FROM object_error e
              JOIN cs_object o ON o.id = e.object
             WHERE o.connector = :connector AND e.object > :after
             ORDER BY e.object, e.phase
             LIMIT :limit
            """;

    private static final String REPEATED = """
            SELECT e.object, e.phase, e.code, e.message, e.first_at, e.last_at, e.retry_count
              FROM object_error e
              JOIN cs_object o ON o.id = e.object
             WHERE o.connector = :connector AND o.pending_export <> 0
               AND e.phase = :phase AND e.retry_count >= :retries AND e.last_at > :after
             ORDER BY e.object
            """;

    private final Handle handle;
    private final Connectors connectors;

    ObjectErrors(Handle handle, Connectors connectors) {
        this.handle = handle;
        this.connectors = connectors;
    }

    /// Where it went wrong. Stored as its number.
    public enum Phase {
        IMPORT(0),
        SYNC(1),
        EXPORT(2);

        private final int number;

        Phase(int number) {
            this.number = number;
        }
    }

    /// @param code the specification's code (engine.md 14)
    /// @param message what happened and what helps
    /// @param retryCount how often it has gone wrong in the same way again
    public record ObjectError(
            CsObjectId object, Phase phase, String code, String message, Instant first, Instant last, int retryCount) {}

    /// Keeps an error. One of the same code as before keeps its beginning and counts once more.
    public void record(CsObjectId object, Phase phase, String code, String message, Instant at) {
        handle.createUpdate(RECORD)
                .bind("object", object.number())
                .bind("phase", phase.number)
                .bind("code", code)
                .bind("message", message.replace("\0", ""))
                .bind("at", RunStore.time(at))
                .execute();
    }

    /// It went well.
    public void clear(Collection<CsObjectId> objects, Phase phase) {
        handle.createUpdate("DELETE FROM object_error WHERE object = ANY (:objects) AND phase = :phase")
                .bindArray(
                        "objects",
                        Long.class,
                        objects.stream().map(CsObjectId::number).toList())
                .bind("phase", phase.number)
                .execute();
    }

    /// The errors of one object: one of each phase at most.
    public List<ObjectError> of(CsObject object) {
        var before = new CsObjectId(object.id().number() - 1);
        return of(object.connector(), before, Phase.values().length).stream()
                .filter(error -> error.object().equals(object.id()))
                .toList();
    }

    /// The errors of a connector, by object.
    public List<ObjectError> of(ConnectorId connector, CsObjectId after, int limit) {
        return handle.createQuery(OF_CONNECTOR)
                .bind("connector", connectors.number(connector))
                .bind("after", after.number())
                .bind("limit", limit)
                .map((row, _) -> error(row))
                .list();
    }

    /// What has gone wrong in the same way that many times and more, and last after that moment, and is pending still.
    public List<ObjectError> repeated(ConnectorId connector, int retries, Instant after) {
        return handle.createQuery(REPEATED)
                .bind("connector", connectors.number(connector))
                .bind("phase", Phase.EXPORT.number)
                .bind("retries", retries)
                .bind("after", RunStore.time(after))
                .map((row, _) -> error(row))
                .list();
    }

    /// Counts the failed exports of a connector anew; how many there are.
    public int forgive(ConnectorId connector) {
        return handle.createUpdate("UPDATE object_error e SET retry_count = 0 FROM cs_object o WHERE o.id = e.object"
                        + " AND o.connector = :connector AND e.phase = :phase")
                .bind("connector", connectors.number(connector))
                .bind("phase", Phase.EXPORT.number)
                .execute();
    }

    private static ObjectError error(ResultSet row) throws SQLException {
        return new ObjectError(
                new CsObjectId(row.getLong(1)),
                StoredNumber.constant(Phase.values(), phase -> phase.number, row.getShort(2)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7));
    }
}
