package org.syncline.engine;

import java.util.function.Predicate;
import org.syncline.core.value.ConnectorId;
import org.syncline.store.ConnectorStore;
import org.syncline.store.Database;

/// What a connector has to do in full before it may do less (operations.md 6.2).
public final class FullStepFlags {

    private final Database database;

    public FullStepFlags(Database database) {
        this.database = database;
    }

    boolean fullImport(ConnectorId connector) {
        return any(connector, ConnectorStore.Registered::fullImportRequired);
    }

    boolean fullSync(ConnectorId connector) {
        return any(connector, ConnectorStore.Registered::fullSyncRequired);
    }

    private boolean any(ConnectorId connector, Predicate<ConnectorStore.Registered> flag) {
        return database.in(transaction -> transaction.connectors().all().stream()
                .filter(registered -> registered.id().equals(connector))
                .anyMatch(flag));
    }
}
