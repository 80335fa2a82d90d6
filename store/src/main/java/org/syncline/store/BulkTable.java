package org.syncline.store;

import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as bulk writing sees it: rows come in by COPY; changes and removals go by way of a staging table, or
/// with the statement where they are few.
///
/// @param key what identifies a row
/// @param fixed given when the row is made, and never changed
/// @param changing all other columns that are written
/// @param fields writes the columns of one row in the order key, fixed, changing
record BulkTable<R>(String name, List<String> key, List<String> fixed, List<String> changing, Fields<R> fields) {

    interface Fields<R> {
        void write(R row, Columns out);
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
        return "UPDATE " + name + " AS kept SET " + changes() + " FROM " + staging() + " AS staged WHERE " + sameKey();
    }

    String deleteByStaging() {
        return "DELETE FROM " + name + " AS kept USING " + staging() + " AS staged WHERE " + sameKey();
    }

    /// Changes so many rows, whose columns are its parameters.
    String update(int rows) {
        return "UPDATE " + name + " AS kept SET " + changes() + " FROM " + given(rows, updated()) + " WHERE "
                + sameKey();
    }

    /// Makes so many rows.
    String insert(int rows) {
        return "INSERT INTO " + name + " (" + columns() + ") VALUES " + tuples(rows, width());
    }

    /// Removes so many rows, whose keys are its parameters.
    String delete(int rows) {
        return "DELETE FROM " + name + " AS kept USING " + given(rows, key) + " WHERE " + sameKey();
    }

    /// The columns that an update has as parameters, by their place in a row.
    IntPredicate isUpdated() {
        return column -> column < key.size() || column >= key.size() + fixed.size();
    }

    IntPredicate isKey() {
        return column -> column < key.size();
    }

    private List<String> updated() {
        return Stream.of(key, changing).flatMap(List::stream).toList();
    }

    private static String given(int rows, List<String> columns) {
        return "(VALUES " + tuples(rows, columns.size()) + ") AS staged (" + String.join(", ", columns) + ")";
    }

    private static String tuples(int rows, int columns) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    private String changes() {
        return changing.stream().map(column -> column + " = staged." + column).collect(Collectors.joining(", "));
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
