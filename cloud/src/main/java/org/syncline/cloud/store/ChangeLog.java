package org.syncline.cloud.store;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The last change number of every object, in order. An object stands in it once, at its newest place.
public final class ChangeLog {

    private final NavigableMap<Long, String> ids = new TreeMap<>();
    private final Map<String, Long> places = new HashMap<>();

    /// An older number than the one the object has changes nothing: so links can be laid again after their holder.
    void touch(String id, long seq) {
        var former = of(id);
        if (former < seq) {
            ids.remove(former);
            places.put(id, seq);
            ids.put(seq, id);
        }
    }

    void drop(String id) {
        var place = places.remove(id);
        if (place != null) {
            ids.remove(place);
        }
    }

    void clear() {
        ids.clear();
        places.clear();
    }

    /// The objects that changed after that number, oldest change first.
    public Iterable<Map.Entry<Long, String>> since(long seq) {
        return ids.tailMap(seq, false).entrySet();
    }

    public long of(String id) {
        return places.getOrDefault(id, 0L);
    }
}
