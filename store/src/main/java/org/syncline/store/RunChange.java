package org.syncline.store;

import java.util.Arrays;
import java.util.List;

/// What one step of a run changed of one object, as it was then (operations.md 5).
///
/// @param object the number of a CS object; of the layer [Layer#METAVERSE] that of an MV object
/// @param joined the MV object that it belongs to; 0 for none
/// @param subject what the object was called then
/// @param operation `add`, `update`, `rename`, `delete` …
public record RunChange(
        int step, Layer layer, long object, long joined, String subject, String operation, List<Attribute> attributes) {

    /// What of it changed.
    public enum Layer {
        /// What the connected system showed.
        IMPORTED(0, "imported"),
        METAVERSE(1, "metaverse"),
        /// What is waiting to be sent.
        WANTED(2, "to export"),
        /// What the connected system accepted.
        SENT(3, "exported");

        private final short number;
        private final String code;

        Layer(int number, String code) {
            this.number = (short) number;
            this.code = code;
        }

        short number() {
            return number;
        }

        static Layer of(int number) {
            return Arrays.stream(values())
                    .filter(layer -> layer.number == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no layer " + number));
        }

        public String code() {
            return code;
        }
    }

    public RunChange {
        attributes = List.copyOf(attributes);
    }

    /// @param removed the first of the values that went, as text
    /// @param added the first of those that came
    /// @param more how many values are not listed
    public record Attribute(String name, List<String> removed, List<String> added, long more) {

        public Attribute {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }
}
