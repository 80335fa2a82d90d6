package org.syncline.store;

import org.jdbi.v3.core.Jdbi;

/// Gives out numbers for new objects, at once and for good: two transactions never wait for each other.
record Ids(Jdbi jdbi) {

    static final short METAVERSE = 0;
    static final short CONNECTOR_SPACES = 1;

    private static final String TAKE = """
            UPDATE next_id SET id = id + :count WHERE space = :space RETURNING id - :count
            """;

    /// The first of that many numbers in a row.
    long take(short space, int count) {
        try (var own = jdbi.open()) { // withHandle would take part in a transaction of this thread
            return own.createQuery(TAKE)
                    .bind("space", space)
                    .bind("count", (long) count)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
