package org.syncline.cloud.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The objects one attribute refers to, each with the change number that brought it, and those that left.
///
/// Both maps are in the order of change numbers, so the changes since one are found from the end.
final class Links {

    private final SequencedMap<String, Long> present = new LinkedHashMap<>();
    private final SequencedMap<String, Long> left = new LinkedHashMap<>();

    void add(String target, long seq) {
        left.remove(target);
        present.putLast(target, seq);
    }

    void remove(String target, long seq) {
        present.remove(target);
        left.putLast(target, seq);
    }

    boolean has(String target) {
        return present.containsKey(target);
    }

    SequencedSet<String> targets() {
        return present.sequencedKeySet();
    }

    List<String> addedSince(long seq) {
        return since(present, seq);
    }

    List<String> removedSince(long seq) {
        return since(left, seq);
    }

    SequencedMap<String, Long> present() {
        return present;
    }

    SequencedMap<String, Long> left() {
        return left;
    }

    private static List<String> since(SequencedMap<String, Long> changes, long seq) {
        var found = new ArrayList<String>();
        for (Map.Entry<String, Long> change : changes.sequencedEntrySet().reversed()) {
            if (change.getValue() <= seq) {
                break;
            }
            found.add(change.getKey());
        }
        return found.reversed();
    }
}
