package org.syncline.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A piece of a YAML text, and from which letter to which it goes.
sealed interface Written {

    /// Where it begins: with its anchor or tag, if it has one.
    int start();

    /// Behind its last letter.
    int end();

    record Scalar(int start, int end, String text) implements Written {}

    record Mapping(int start, int end, SequencedMap<String, Entry> entries) implements Written {
        public Mapping {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }
    }

    /// @param start where its key begins
    record Entry(int start, Written value) {}

    record Items(int start, int end, List<Written> items) implements Written {
        public Items {
            items = List.copyOf(items);
        }
    }
}
