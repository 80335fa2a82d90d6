package org.syncline.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/// Ids that a step has to remember to its end: a bit for each, as a step may go through all objects there are. Ids are
/// given out in a row, so few of the bits are for nobody.
final class IdSet {

    private static final int BITS = 16;
    private static final int WORDS = 1 << (BITS - 6);

    private final Map<Long, long[]> blocks = new HashMap<>();

    /// @return whether it was not there
    boolean add(long id) {
        var words = blocks.computeIfAbsent(id >> BITS, _ -> new long[8]);
        int at = word(id);
        if (at >= words.length) {
            words = Arrays.copyOf(words, Math.min(WORDS, Math.max(2 * words.length, at + 1)));
            blocks.put(id >> BITS, words);
        }
        boolean isNew = (words[at] & (1L << id)) == 0;
        words[at] |= 1L << id;
        return isNew;
    }

    /// In no order that means anything.
    LongStream stream() {
        return blocks.entrySet().stream()
                .flatMapToLong(block ->
                        BitSet.valueOf(block.getValue()).stream().mapToLong(bit -> (block.getKey() << BITS) + bit));
    }

    boolean isEmpty() {
        return blocks.values().stream().flatMapToLong(Arrays::stream).allMatch(word -> word == 0);
    }

    boolean contains(long id) {
        var words = blocks.get(id >> BITS);
        int at = word(id);
        return words != null && at < words.length && (words[at] & (1L << id)) != 0;
    }

    void remove(long id) {
        var words = blocks.get(id >> BITS);
        int at = word(id);
        if (words != null && at < words.length) {
            words[at] &= ~(1L << id);
        }
    }

    private static int word(long id) {
        return (int) (id >> 6) & (WORDS - 1);
    }
}
