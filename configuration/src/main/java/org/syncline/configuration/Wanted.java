package org.syncline.configuration;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a piece of a YAML text is to say, whatever the text looks like.
sealed interface Wanted {

    /// @param plain a number or a truth value, which is never put in quotes
    record Scalar(String text, boolean plain) implements Wanted {

        String words() {
            return plain ? text : YamlText.scalar(text);
        }
    }

    /// @param entries all that is not as usual
    /// @param usual what a key means that is left out: where it is written, it is kept and says that
    /// @param alone the key whose value may stand for the whole, if it is the only one; empty: none
    record Mapping(SequencedMap<String, Wanted> entries, Map<String, Wanted> usual, String alone) implements Wanted {

        public Mapping {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
            usual = Collections.unmodifiableMap(new TreeMap<>(usual));
        }

        /// What that key is to say; nothing: it is not to be there.
        Optional<Wanted> of(String key) {
            return Optional.ofNullable(entries.get(key)).or(() -> Optional.ofNullable(usual.get(key)));
        }

        /// What may stand for the whole.
        Optional<Scalar> brief() {
            return entries.size() == 1 && entries.get(alone) instanceof Scalar only
                    ? Optional.of(only)
                    : Optional.empty();
        }
    }

    record Items(List<Item> items) implements Wanted {
        public Items {
            items = List.copyOf(items);
        }

        /// With origins that there are: what says another one, or one that another item had, is new.
        Items of(int size) {
            var taken = new HashSet<Integer>();
            return new Items(items.stream()
                    .map(item -> item.origin() < 0 || item.origin() < size && taken.add(item.origin())
                            ? item
                            : new Item(-1, item.value()))
                    .toList());
        }
    }

    /// @param origin which of the written items it was, counted from 0; -1: it is new
    record Item(int origin, Wanted value) {}

    static Scalar text(String text) {
        return new Scalar(text, false);
    }

    static Scalar number(long number) {
        return new Scalar(Long.toString(number), true);
    }

    static Scalar flag(boolean flag) {
        return new Scalar(Boolean.toString(flag), true);
    }
}
