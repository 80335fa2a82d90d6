package org.syncline.store;

import java.util.List;

/// The two rows every MV object has.
final class MvRows {

    private MvRows() {}

    /// That it exists, and its type, for life.
    record State(long id, int type) {

        static final BulkTable<State> TABLE =
                new BulkTable<>("mv_object", List.of("id"), List.of("uuid", "type"), List.of(), (row, out) -> {
                    out.number(row.id);
                    out.uuid(Uuid7.next());
                    out.number(row.type);
                });
    }

    /// Its values and where they come from, without references.
    record Content(long id, Blob content) {

        static final BulkTable<Content> TABLE =
                new BulkTable<>("mv_blob", List.of("id"), List.of(), List.of("content"), (row, out) -> {
                    out.number(row.id);
                    out.octets(row.content.octets());
                });
    }
}
