package org.syncline.store;

/// How far an export step has come: adds and renames, parents first; then updates; then deletes, children first.
public record ExportPosition(int rank, String path) {

    public static final ExportPosition START = new ExportPosition(0, "");

    static final int ADDS_AND_RENAMES = 0;
    static final int UPDATES = 1;
    static final int DELETES = 2;

    /// Above every path: reverse order starts here.
    private static final String LAST = "\uffff";

    /// @param listed as what an object was listed
    static ExportPosition after(Operation listed, String path) {
        int rank = switch (listed) {
            case NONE, ADD, RENAME -> ADDS_AND_RENAMES;
            case UPDATE, DELETE_ADD -> UPDATES;
            case DELETE -> DELETES;
        };
        return new ExportPosition(rank, path);
    }

    static ExportPosition startOf(int rank) {
        return new ExportPosition(rank, rank == DELETES ? LAST : "");
    }
}
