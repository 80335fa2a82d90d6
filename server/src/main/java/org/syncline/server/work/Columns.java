package org.syncline.server.work;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// The columns that a list which is in memory as a whole can be sorted by; the first is the usual one.
public record Columns<T>(SequencedMap<String, Comparator<T>> comparators) {

    public Columns {
        comparators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(comparators));
    }

    public static <T> Columns<T> of(String name, Comparator<T> comparator) {
        return new Columns<T>(new LinkedHashMap<>()).and(name, comparator);
    }

    public Columns<T> and(String name, Comparator<T> comparator) {
        var more = new LinkedHashMap<>(comparators);
        more.put(name, comparator);
        return new Columns<>(more);
    }

    /// By a text, whatever its case.
    public Columns<T> andText(String name, Function<T, String> text) {
        return and(name, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    /// What a column does not tell apart stays as it was.
    ///
    /// @param sort the name of a column, with `-` before it the other way round; empty: as usual
    /// @throws org.syncline.home.Refused naming the columns that there are
    public List<T> sorted(List<T> items, String sort) {
        var order = Order.of(sort, comparators.sequencedKeySet().getFirst(), comparators.sequencedKeySet());
        var comparator = comparators.getOrDefault(order.column(), (_, _) -> 0);
        return items.stream()
                .sorted(order.falls() ? comparator.reversed() : comparator)
                .toList();
    }
}
