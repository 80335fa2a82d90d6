package org.syncline.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;

/// Unused ids, fetched in blocks: one round trip for many objects.
final class IdSupply {

    private static final int BLOCK = 1000;

    private final IntToLongFunction reserve;
    private final int block;
    private final Deque<Long> spare = new ArrayDeque<>();
    private long next;
    private long end;

    /// @param reserve given a count, the first of so many new ids
    IdSupply(IntToLongFunction reserve) {
        this(reserve, BLOCK);
    }

    private IdSupply(IntToLongFunction reserve, int block) {
        this.reserve = reserve;
        this.block = block;
    }

    /// Fetched one by one, where few are needed and blocks would be wasted.
    static IdSupply one(LongSupplier reserve) {
        return new IdSupply(_ -> reserve.getAsLong(), 1);
    }

    long take() {
        if (!spare.isEmpty()) {
            return spare.removeFirst();
        }
        if (next == end) {
            next = reserve.applyAsLong(block);
            end = next + block;
        }
        return next++;
    }

    /// It was not needed after all.
    void giveBack(long id) {
        spare.addLast(id);
    }
}
