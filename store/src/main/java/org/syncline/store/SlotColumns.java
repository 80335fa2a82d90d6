package org.syncline.store;

import java.util.Arrays;

/// What is known of each slot, column by column: no object per row.
final class SlotColumns {

    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] ids = new long[FIRST_CAPACITY];
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private byte[] marks = new byte[FIRST_CAPACITY];
    private int size;

    int add(long id, Fingerprint fingerprint, byte mark) {
        if (size == ids.length) {
            grow(size + size / 2);
        }
        ids[size] = id;
        high[size] = fingerprint.high();
        low[size] = fingerprint.low();
        marks[size] = mark;
        return size++;
    }

    int size() {
        return size;
    }

    long id(int slot) {
        return ids[slot];
    }

    Fingerprint fingerprint(int slot) {
        return new Fingerprint(high[slot], low[slot]);
    }

    byte marks(int slot) {
        return marks[slot];
    }

    void mark(int slot, byte mark) {
        marks[slot] |= mark;
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }
}
