package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.core.expression.Nearest;

/// The keys that a mapping has to have and may have.
///
/// @param what what the mapping is called in messages: `a rule`, `a flow` …
record Shape(String what, List<String> required, List<String> optional) {

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
        return Nearest.of(written, known);
    }
}
