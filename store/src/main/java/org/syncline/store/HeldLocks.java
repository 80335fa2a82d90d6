package org.syncline.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// What is running, whichever process runs it: told by the locks themselves, so that a process that died counts for
/// nothing.
///
/// @param cycle whether a cycle goes on
/// @param connectors those that a run works on
public record HeldLocks(boolean cycle, List<ConnectorId> connectors) {

    private static final String HELD = """
            SELECT classid::bigint, objid::bigint
              FROM pg_locks
             WHERE locktype = 'advisory' AND objsubid = 2 AND granted
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    public HeldLocks {
        connectors = List.copyOf(connectors);
    }

    private record Row(long kind, long which) {}

    static HeldLocks read(Handle handle, Connectors known) {
        var rows = handle.createQuery(HELD)
                .map((row, _) -> new Row(row.getLong(1), row.getLong(2)))
                .list();
        var connectors = new ArrayList<ConnectorId>();
        rows.stream()
                .filter(row -> row.kind() == Locks.CONNECTOR)
                .forEach(row -> connectors.add(known.id((short) row.which())));
        return new HeldLocks(rows.stream().anyMatch(row -> row.kind() == Locks.CYCLE), connectors);
    }

    public boolean isAny() {
        return cycle || !connectors.isEmpty();
    }
}
