package org.syncline.engine;

import java.util.List;
import java.util.function.Function;

/// Spreads pure work over all cores.
final class Cores {

    private Cores() {}

    /// The results in the order of what they were made from.
    static <A, B> List<B> map(List<A> all, Function<A, B> work) {
        return all.size() == 1
                ? List.of(work.apply(all.getFirst()))
                : all.parallelStream().map(work).toList();
    }
}
