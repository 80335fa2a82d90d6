package org.syncline.configuration;

import java.util.List;
import java.util.SequencedMap;

/// A piece of a YAML or JSON document that knows where it stands.
sealed interface Node {

    Place place();

    /// What it is called in messages.
    String words();

    record Mapping(Place place, SequencedMap<String, Entry> entries) implements Node {
        @Override
        public String words() {
            return "a mapping";
        }
    }

    /// @param place where the key stands
    record Entry(Place place, Node value) {}

    record Items(Place place, List<Node> items) implements Node {
        @Override
        public String words() {
            return "a list";
        }
    }

    /// Text, number, truth value or nothing, as it is written.

    record Scalar(Place place, String text, Kind kind) implements Node {

        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            EMPTY
        }

        @Override
        public String words() {
            return switch (kind) {
                case TEXT -> "text";
                case NUMBER -> "a number";
                case FLAG -> "true or false";
                case EMPTY -> "nothing";
            };
        }
    }
}
