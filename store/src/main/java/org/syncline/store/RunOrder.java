package org.syncline.store;

/// In which order the runs of some connectors (`:of`) are listed; an index carries each, so that a part of the list
/// costs what it shows. Runs that go
/// on have no duration yet and are in the first two only.
public enum RunOrder {
    LATEST("true", "id < :last", "id DESC"),
    EARLIEST("true", "id > :last", "id"),
    LONGEST(Sql.OVER, Sql.DURATION + " < " + Sql.OF_LAST, Sql.LENGTH + " DESC, id DESC"),
    SHORTEST(Sql.OVER, Sql.DURATION + " > " + Sql.OF_LAST, Sql.LENGTH + ", id");

    private static final class Sql {
        static final String OVER = "ended_at IS NOT NULL";
        static final String LENGTH = "ended_at - started_at";
        static final String DURATION = "(" + LENGTH + ", id)";
        static final String OF_LAST = "(SELECT " + LENGTH + ", id FROM run WHERE id = :last)";
    }

    private final String all;
    private final String rest;
    private final String order;

    RunOrder(String all, String rest, String order) {
        this.all = all;
        this.rest = rest;
        this.order = order;
    }

    /// The list from its beginning.
    String first() {
        return " WHERE connector = ANY (:of) AND " + all + " ORDER BY " + order + " LIMIT :limit";
    }

    /// What comes behind the run `:last`.
    String behind() {
        return " WHERE connector = ANY (:of) AND " + all + " AND " + rest + " ORDER BY " + order + " LIMIT :limit";
    }
}
