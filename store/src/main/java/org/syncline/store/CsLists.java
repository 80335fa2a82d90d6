package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;

/// The lists that run steps work through. Every one is a range of an index, continued after a position.
record CsLists(Handle handle, short connector) {

    /// Placeholders never; explicit and filtered disconnectors (3, 4) only if they have something to process.
    private static final String SYNCHRONIZED =
            "connector = :connector AND state <> 5" + " AND (state NOT IN (3, 4) OR pending_import <> 0)";

    private static final String AWAITING = SYNCHRONIZED + " AND (pending_import <> 0 OR retry)";

    private static final String THESE = "SELECT id FROM cs_object WHERE " + SYNCHRONIZED
            + " AND id = ANY (:ids) ORDER BY pending_import <> 3, pending_import <> 3 AND anchor <> '', anchor, id";

    private static final String[] SYNC_RANKS = {
        " AND pending_import = 3 AND (anchor, id) > (:anchor, :id) ORDER BY anchor, id LIMIT :limit",
        " AND pending_import <> 3 AND anchor = '' AND id > :id ORDER BY id LIMIT :limit",
        " AND pending_import <> 3 AND anchor <> '' AND (anchor, id) > (:anchor, :id) ORDER BY anchor, id LIMIT :limit",
    };

    private static final String POSITION = """
            SELECT CASE WHEN pending_import = 3 THEN 0 WHEN anchor = '' THEN 1 ELSE 2 END, anchor
              FROM cs_object
             WHERE id = :id
            """;

    private static final String[] EXPORT_RANKS = {
        " AND pending_export IN (1, 5) AND path > :path ORDER BY path LIMIT :limit",
        " AND pending_export IN (2, 4) AND path > :path ORDER BY path LIMIT :limit",
        " AND pending_export = 3 AND path < :path ORDER BY path DESC LIMIT :limit",
    };

    private static final String COUNTS = """
            SELECT pending_export, count(*)
              FROM cs_object
             WHERE connector = :connector
               AND pending_export <> 0
             GROUP BY pending_export
            """;

    private static final String RETRYING = """
            SELECT id
              FROM cs_object
             WHERE connector = :connector
               AND retry
               AND state <> 5
               AND id <> ALL (:except)
             ORDER BY id
             LIMIT :limit
            """;

    private static final String IN_ESCROW = """
            SELECT id FROM cs_object WHERE connector = :connector AND in_escrow ORDER BY id
            """;

    List<CsObjectId> awaitingSync(SyncPosition after, int limit) {
        return inSyncOrder(AWAITING, after, limit);
    }

    List<CsObjectId> everything(SyncPosition after, int limit) {
        return inSyncOrder(SYNCHRONIZED, after, limit);
    }

    /// Those of these objects that a synchronization looks at, in its order.
    List<CsObjectId> inSyncOrder(Collection<CsObjectId> these) {
        return handle.createQuery(THESE)
                .bind("connector", connector)
                .bindArray(
                        "ids",
                        Long.class,
                        these.stream().map(CsObjectId::number).toList())
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    SyncPosition positionOf(CsObjectId id) {
        return handle.createQuery(POSITION)
                .bind("id", id.number())
                .map((row, _) -> new SyncPosition(row.getInt(1), row.getString(2), id))
                .one();
    }

    List<CsObjectId> retrying(Collection<CsObjectId> except, int limit) {
        return handle.createQuery(RETRYING)
                .bind("connector", connector)
                .bindArray(
                        "except",
                        Long.class,
                        except.stream().map(CsObjectId::number).toList())
                .bind("limit", limit)
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    List<CsObjectId> awaitingExport(ExportPosition after, int limit) {
        var found = new ArrayList<CsObjectId>();
        for (int rank = after.rank(); rank < EXPORT_RANKS.length && found.size() < limit; rank++) {
            var from =
                    rank == after.rank() && !after.equals(ExportPosition.START) ? after : ExportPosition.startOf(rank);
            found.addAll(handle.createQuery("SELECT id FROM cs_object WHERE connector = :connector"
                            + " AND pending_export <> 0" + EXPORT_RANKS[rank])
                    .bind("connector", connector)
                    .bind("path", from.path())
                    .bind("limit", limit - found.size())
                    .mapTo(Long.class)
                    .map(CsObjectId::new)
                    .list());
        }
        return found;
    }

    ExportPosition exportPositionOf(CsObjectId id) {
        return handle.createQuery("SELECT pending_export, path FROM cs_object WHERE id = :id")
                .bind("id", id.number())
                .map((row, _) -> ExportPosition.after(Operation.of(row.getInt(1)), row.getString(2)))
                .one();
    }

    Map<Operation, Long> pendingExportCounts() {
        var counts = new EnumMap<Operation, Long>(Operation.class);
        handle.createQuery(COUNTS)
                .bind("connector", connector)
                .map((row, _) -> counts.put(Operation.of(row.getInt(1)), row.getLong(2)))
                .list();
        return counts;
    }

    List<CsObjectId> inEscrow() {
        return handle.createQuery(IN_ESCROW)
                .bind("connector", connector)
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .list();
    }

    private List<CsObjectId> inSyncOrder(String which, SyncPosition after, int limit) {
        var found = new ArrayList<CsObjectId>();
        for (int rank = after.rank(); rank < SYNC_RANKS.length && found.size() < limit; rank++) {
            var from = rank == after.rank() ? after : SyncPosition.startOf(rank);
            found.addAll(handle.createQuery("SELECT id FROM cs_object WHERE " + which + SYNC_RANKS[rank])
                    .bind("connector", connector)
                    .bind("anchor", from.anchor())
                    .bind("id", from.id().number())
                    .bind("limit", limit - found.size())
                    .mapTo(Long.class)
                    .map(CsObjectId::new)
                    .list());
        }
        return found;
    }
}
