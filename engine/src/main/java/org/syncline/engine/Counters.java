package org.syncline.engine;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.core.sync.OutboundCounter;

/// The counters of one run step, by the names of operations.md 3. Those of a target connector are
/// prefixed with its name: `contoso.test/connector-flow`.
public final class Counters {

    private final SortedMap<String, Long> counts = new TreeMap<>();

    void add(String name) {
        add(name, 1);
    }

    void add(String name, long more) {
        if (more != 0) {
            counts.merge(name, more, Long::sum);
        }
    }

    void add(String target, String name) {
        add(target + "/" + name);
    }

    void addAll(Counters others) {
        others.counts.forEach(this::add);
    }

    SortedMap<String, Long> copy() {
        return new TreeMap<>(counts);
    }

    void reset(SortedMap<String, Long> earlier) {
        counts.clear();
        counts.putAll(earlier);
    }

    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /// What is to be deleted on all target connectors, to be made anew or not.
    long deletionsOfTargets() {
        return Stream.of(
                        OutboundCounter.PROVISIONED_DELETE,
                        OutboundCounter.PROVISIONED_DELETE_ADD_FLOW,
                        OutboundCounter.PROVISIONED_DELETE_ADD_NO_FLOW)
                .mapToLong(counter -> ofTargets(counter.code()))
                .sum();
    }

    private long ofTargets(String name) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().endsWith("/" + name))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// All that are not zero.
    public SortedMap<String, Long> all() {
        return Collections.unmodifiableSortedMap(counts);
    }
}
