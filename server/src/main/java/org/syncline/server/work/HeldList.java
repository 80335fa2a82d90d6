package org.syncline.server.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.syncline.core.value.ConnectorId;
import org.syncline.home.Approvals;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.Sight;
import org.syncline.store.Hold;

/// What a limit keeps from being done, why, and the approval of exactly that (operations.md 8).
public final class HeldList {

    private final EngineRoom room;

    public HeldList(EngineRoom room) {
        this.room = room;
    }

    /// @param limit which one: `deletions`, `clears`, `shrink`
    /// @param run the run that was held last
    /// @param approved by whom and until when; empty: not
    public record Line(
            String connector,
            String limit,
            String hash,
            int objects,
            String reason,
            long run,
            Instant since,
            String approved) {}

    /// @param approved how many objects may pass
    /// @param until and no longer than that
    public record Approved(int approved, String hash, Instant until) {

        /// For the audit log.
        public String told(String connector) {
            return "%s, %d objects, hash %s, until %s".formatted(connector, approved, hash, until);
        }
    }

    /// Two queries.
    public List<Line> all(Sight sight) {
        return room.database().in(transaction -> {
            var names = History.names(transaction);
            return transaction.holds().all().stream()
                    .map(hold -> line(hold, names))
                    .filter(line -> sight.includes(line.connector()))
                    .toList();
        });
    }

    private static Line line(Hold hold, Map<ConnectorId, String> names) {
        return new Line(
                names.getOrDefault(hold.connector(), hold.connector().toString()),
                hold.guard(),
                hold.hash(),
                hold.objects(),
                hold.reason(),
                hold.run().number(),
                hold.heldAt(),
                hold.approval()
                        .map(given -> "by %s until %s".formatted(given.by(), given.expires()))
                        .orElse(""));
    }

    /// @throws Refused if nothing of that kind is held
    public Line one(String connector, String limit) {
        return all(Sight.EVERYTHING).stream()
                .filter(line ->
                        line.connector().equals(connector) && line.limit().equals(limit))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "Nothing is held for '%s' by the limit '%s'; it passed, or is no more."
                                .formatted(connector, limit)));
    }

    /// One query.
    public Page<Hold.Line> objects(String connectorName, String limit, String cursor) {
        var connector = room.connector(connectorName);
        long from = Page.position(cursor, 0);
        var some = room.database()
                .in(transaction -> transaction.holds().lines(connector.id(), limit, from, Page.USUAL + 1));
        return some.size() > Page.USUAL
                ? new Page<>(some.subList(0, Page.USUAL), Long.toString(from + Page.USUAL))
                : new Page<>(some, "");
    }

    /// Lets exactly that set pass once, within 24 hours.
    ///
    /// @param hash of the set that was looked at
    /// @param expected how many objects are meant
    public Approved approve(String connectorName, String hash, long expected, String person) {
        var connector = room.connector(connectorName);
        var approved = Approvals.approve(
                room.database(),
                connector.id(),
                connector.name(),
                hash,
                expected,
                person,
                room.clock().instant());
        return new Approved(approved.approved().objects(), approved.approved().hash(), approved.until());
    }
}
