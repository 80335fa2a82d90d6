package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Spreads the coding of many objects over all cores, part by part.
final class Parts {

    private static final int SIZE = 128;

    private Parts() {}

    /// What was made of each part, in the order of the parts.
    static <A, B> List<B> map(Collection<A> all, Function<List<A>, B> work) {
        var list = List.copyOf(all);
        var parts = new ArrayList<List<A>>();
        for (int from = 0; from < list.size(); from += SIZE) {
            parts.add(list.subList(from, Math.min(list.size(), from + SIZE)));
        }
        return parts.size() == 1
                ? List.of(work.apply(parts.getFirst()))
                : parts.parallelStream().map(work).toList();
    }
}
