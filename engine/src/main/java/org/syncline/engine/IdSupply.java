package org.syncline.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntToLongFunction;

/// Unused ids, fetched in blocks: one round trip for many objects.
final class IdSupply {

    private static final int BLOCK = 1000;

    private final IntToLongFunction reserve;
    private final Deque<Long> spare = new ArrayDeque<>();
    private long next;
    private long end;

    /// @param reserve given a count, the first of so many new ids
    IdSupply(IntToLongFunction reserve) {
        this.reserve = reserve;
    }

    long take() {
        if (!spare.isEmpty()) {
            return spare.removeFirst();
        }
        if (next == end) {
            next = reserve.applyAsLong(BLOCK);
            end = next + BLOCK;
        }
        return next++;
    }

    /// It was not needed after all.
    void giveBack(long id) {
        spare.addLast(id);
    }
}
