package org.syncline.core.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A sorted map that never changes, in two arrays: it is small, quick to read, and a copy of it is itself.
///
/// Layers of objects are copied from record to record all the time; this is what makes that cheap.
public final class FrozenMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> implements SortedMap<K, V> {

    /// Above that many keys a look-up goes by halving.
    private static final int MOST_HASHED = 127;

    /// Up to that many keys looking at each is quickest.
    private static final int FEW = 4;

    private final Object[] keys;
    private final Object[] values;
    private volatile byte @Nullable [] places;

    private FrozenMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    public static <K extends Comparable<? super K>, V> FrozenMap<K, V> of(SortedMap<K, V> map) {
        return map instanceof FrozenMap<K, V> frozen ? frozen : copied(map);
    }

    /// The entries with a value that is to be kept.
    public static <K extends Comparable<? super K>, V> FrozenMap<K, V> of(SortedMap<K, V> map, Predicate<V> kept) {
        var all = of(map);
        for (int i = 0; i < all.size(); i++) {
            if (!kept.test(all.valueAt(i))) {
                var some = new Builder<K, V>(all.size());
                all.forEach((key, value) -> {
                    if (kept.test(value)) {
                        some.add(key, value);
                    }
                });
                return some.build();
            }
        }
        return all;
    }

    private static <K extends Comparable<? super K>, V> FrozenMap<K, V> copied(SortedMap<K, V> map) {
        var copy = new Builder<K, V>(map.size());
        map.forEach(copy::add);
        return copy.build();
    }

    /// Takes entries in the order of their keys.
    public static final class Builder<K extends Comparable<? super K>, V> {

        private Object[] keys;
        private Object[] values;
        private int size;

        public Builder(int expected) {
            keys = new Object[expected];
            values = new Object[expected];
        }

        /// @throws IllegalArgumentException if the key is not above the one before
        @SuppressWarnings("unchecked") // only keys come in
        public void add(K key, V value) {
            if (size > 0 && ((K) keys[size - 1]).compareTo(key) >= 0) {
                throw new IllegalArgumentException(key + " after " + keys[size - 1]);
            }
            append(key, value);
        }

        /// The same where the keys come out of what is sorted already: nobody looks whether they are.
        public void append(K key, V value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size + size / 2 + FEW);
                values = Arrays.copyOf(values, keys.length);
            }
            keys[size] = key;
            values[size++] = value;
        }

        public FrozenMap<K, V> build() {
            return size == keys.length
                    ? new FrozenMap<>(keys, values)
                    : new FrozenMap<>(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
        }
    }

    @SuppressWarnings("unchecked") // only keys come in
    public K keyAt(int place) {
        return (K) keys[place];
    }

    @SuppressWarnings("unchecked") // only values come in
    public V valueAt(int place) {
        return (V) values[place];
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public @Nullable V get(Object key) {
        int place = place(key);
        return place < 0 ? null : valueAt(place);
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        int place = place(key);
        return place < 0 ? otherwise : valueAt(place);
    }

    @Override
    public boolean containsKey(Object key) {
        return place(key) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(keyAt(i), valueAt(i));
        }
    }

    private int place(Object key) {
        if (keys.length <= FEW) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        return keys.length <= MOST_HASHED ? hashed(key) : Arrays.binarySearch(keys, key);
    }

    @SuppressWarnings("ReferenceEquality") // the very same object needs no comparison
    private int hashed(Object key) {
        var table = places;
        if (table == null) {
            table = table();
            places = table;
        }
        int mask = table.length - 1;
        for (int at = spread(key) & mask; table[at] != 0; at = at + 1 & mask) {
            var known = keys[table[at] - 1];
            if (known == key || known.equals(key)) {
                return table[at] - 1;
            }
        }
        return -1;
    }

    /// Where each key is, from 1, by its hash.
    private byte[] table() {
        var table = new byte[Integer.highestOneBit(keys.length) << 2];
        int mask = table.length - 1;
        for (int i = 0; i < keys.length; i++) {
            int at = spread(keys[i]) & mask;
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = (byte) (i + 1);
        }
        return table;
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ hash >>> 15 ^ hash >>> 7;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FrozenMap<?, ?> theirs)) {
            return super.equals(other);
        }
        return this == other
                || keys.length == theirs.keys.length && same(keys, theirs.keys) && same(values, theirs.values);
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < keys.length; i++) {
            sum += keys[i].hashCode() ^ values[i].hashCode();
        }
        return sum;
    }

    @SuppressWarnings("ReferenceEquality") // the very same object needs no comparison
    private static boolean same(Object[] ours, Object[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            if (ours[i] != theirs[i] && !ours[i].equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // only values come in
    public Collection<V> values() {
        return Collections.unmodifiableList((List<V>) Arrays.asList(values));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    private Iterator<Entry<K, V>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < keys.length;
            }

            @Override
            public Entry<K, V> next() {
                if (next == keys.length) {
                    throw new NoSuchElementException();
                }
                return Map.entry(keyAt(next), valueAt(next++));
            }
        };
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return tree().subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return tree().headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return tree().tailMap(from);
    }

    private SortedMap<K, V> tree() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(this));
    }

    @Override
    public K firstKey() {
        if (keys.length == 0) {
            throw new NoSuchElementException();
        }
        return keyAt(0);
    }

    @Override
    public K lastKey() {
        if (keys.length == 0) {
            throw new NoSuchElementException();
        }
        return keyAt(keys.length - 1);
    }
}
