package org.syncline.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys that a mapping has to have and may have.
///
/// @param what what the mapping is called in messages: `a rule`, `a flow` …
record Shape(String what, List<String> required, List<String> optional) {

    private static final int MOST_EDITS = 3;

    List<String> keys() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    boolean has(String key) {
        return required.contains(key) || optional.contains(key);
    }

    /// The key that was probably meant.
    Optional<String> nearest(String written) {
        return nearest(written, keys());
    }

    static Optional<String> nearest(String written, List<String> known) {
        return known.stream()
                .filter(key -> distance(key, written) <= Math.min(MOST_EDITS, written.length() / 2))
                .min(Comparator.comparingInt(key -> distance(key, written)));
    }

    /// How many letters have to be put in, taken out or exchanged; case makes no difference.
    private static int distance(String left, String right) {
        var from = left.toLowerCase(Locale.ROOT);
        var to = right.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int exchanged = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
