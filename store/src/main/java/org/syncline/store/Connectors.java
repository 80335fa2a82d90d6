package org.syncline.store;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.syncline.core.value.ConnectorId;

/// The small numbers that stand for connectors in the rows. Cached.
final class Connectors {

    private final Jdbi jdbi;
    private final Map<ConnectorId, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, ConnectorId> ids = new ConcurrentHashMap<>();

    Connectors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    short number(ConnectorId connector) {
        var known = numbers.get(connector);
        if (known == null) {
            read();
            known = numbers.get(connector);
        }
        if (known == null) {
            throw new IllegalStateException("connector " + connector + " is not registered in the database");
        }
        return known;
    }

    ConnectorId id(short number) {
        var known = ids.get(number);
        if (known == null) {
            read();
            known = ids.get(number);
        }
        if (known == null) {
            throw new IllegalStateException("the database has no connector number " + number);
        }
        return known;
    }

    void read() {
        try (var own = jdbi.open()) {
            own.createQuery("SELECT number, uuid FROM connector")
                    .map((row, _) -> {
                        var id = new ConnectorId(row.getObject(2, UUID.class));
                        ids.put(row.getShort(1), id);
                        numbers.put(id, row.getShort(1));
                        return id;
                    })
                    .list();
        }
    }
}
