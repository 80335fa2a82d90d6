package org.syncline.configuration;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// No two files may say the same of some things.
record Uniqueness<T>(SortedMap<String, T> byFile, Problems problems) {

    /// What could not be read has a stand-in, and that says nothing.
    private static final String STAND_IN_ID = "00000000-0000-0000-0000-000000000000";

    Uniqueness<T> demand(String key, Function<T, String> said) {
        var first = new TreeMap<String, String>();
        byFile.forEach((file, thing) -> {
            var saying = said.apply(thing).toLowerCase(Locale.ROOT);
            if (saying.equals("?") || saying.equals(STAND_IN_ID)) {
                return;
            }
            var other = first.putIfAbsent(saying, file);
            if (other != null) {
                problems.add(
                        file,
                        "The %s '%s' is that of %s as well. Give one of the two another."
                                .formatted(key, said.apply(thing), other));
            }
        });
        return this;
    }
}
