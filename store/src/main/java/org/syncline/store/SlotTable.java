package org.syncline.store;

import java.util.Arrays;

/// From 128-bit hashes to slot numbers: open addressing, no object per entry.
final class SlotTable {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int FREE = -1;
    private static final int REMOVED = -2;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private int[] slots = empty(FIRST_CAPACITY);
    private int used;

    /// The slot, or [SpaceIndex#NOBODY].
    int find(Fingerprint hash) {
        int at = at(hash);
        return slots[at] == FREE ? SpaceIndex.NOBODY : slots[at];
    }

    /// A later slot under the same hash takes the place of the earlier one.
    void put(Fingerprint hash, int slot) {
        if (2 * used > slots.length) {
            grow();
        }
        int at = at(hash);
        if (slots[at] == FREE) {
            used++;
        }
        high[at] = hash.high();
        low[at] = hash.low();
        slots[at] = slot;
    }

    /// Removes the hash if it still leads to that slot.
    void remove(Fingerprint hash, int slot) {
        int at = at(hash);
        if (slots[at] == slot) {
            slots[at] = REMOVED;
        }
    }

    /// Where the hash is, or the free place where it would be.
    private int at(Fingerprint hash) {
        int mask = slots.length - 1;
        int at = (int) hash.high() & mask;
        while (slots[at] != FREE && (slots[at] == REMOVED || high[at] != hash.high() || low[at] != hash.low())) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldSlots = slots;
        high = new long[2 * oldSlots.length];
        low = new long[2 * oldSlots.length];
        slots = empty(2 * oldSlots.length);
        used = 0;
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] >= 0) {
                put(new Fingerprint(oldHigh[i], oldLow[i]), oldSlots[i]);
            }
        }
    }

    private static int[] empty(int capacity) {
        var slots = new int[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
