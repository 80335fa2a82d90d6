package org.syncline.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as bulk writing sees it: rows come in by COPY; changes and removals go by way of a staging table.
///
/// @param key what identifies a row
/// @param fixed given when the row is made, and never changed
/// @param changing all other columns that are written
/// @param fields writes the columns of one row in the order key, fixed, changing
record BulkTable<R>(String name, List<String> key, List<String> fixed, List<String> changing, Fields<R> fields) {

    interface Fields<R> {
        void write(R row, BinaryCopy out);
    }

    int width() {
        return key.size() + fixed.size() + changing.size();
    }

    String staging() {
        return "staged_" + name;
    }

    String createStaging() {
        return "CREATE TEMPORARY TABLE IF NOT EXISTS " + staging() + " ON COMMIT DELETE ROWS AS SELECT * FROM " + name
                + " WITH NO DATA";
    }

    String copyIntoStaging() {
        return "COPY " + staging() + " (" + columns() + ") FROM STDIN (FORMAT binary)";
    }

    String copy() {
        return "COPY " + name + " (" + columns() + ") FROM STDIN (FORMAT binary)";
    }

    String updateFromStaging() {
        return "UPDATE " + name + " AS kept SET "
                + changing.stream()
                        .map(column -> column + " = staged." + column)
                        .collect(Collectors.joining(", "))
                + " FROM " + staging() + " AS staged WHERE " + sameKey();
    }

    String deleteByStaging() {
        return "DELETE FROM " + name + " AS kept USING " + staging() + " AS staged WHERE " + sameKey();
    }

    private String columns() {
        return Stream.of(key, fixed, changing).flatMap(List::stream).collect(Collectors.joining(", "));
    }

    private String sameKey() {
        return key.stream()
                .map(column -> "kept." + column + " = staged." + column)
                .collect(Collectors.joining(" AND "));
    }
}
