package org.syncline.core.rehearsal;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Who stands under a key; several may.
final class Crossing<K, V extends Comparable<? super V>> {

    private final Map<K, SortedSet<V>> byKey = new HashMap<>();

    void add(K key, V value) {
        byKey.computeIfAbsent(key, _ -> new TreeSet<>()).add(value);
    }

    void remove(K key, V value) {
        var there = byKey.get(key);
        if (there != null && there.remove(value) && there.isEmpty()) {
            byKey.remove(key);
        }
    }

    SortedSet<V> at(K key) {
        return Collections.unmodifiableSortedSet(byKey.getOrDefault(key, Collections.emptySortedSet()));
    }
}
