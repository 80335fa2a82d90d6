package org.syncline.store;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What runs counted, the steps of each added up (operations.md 3): for lists, where a run is one line.
public final class RunCounters {

    private static final String COUNTERS = """
            SELECT run, counters FROM run_step WHERE run = ANY (:runs) ORDER BY run, number
            """;

    private static final TypeReference<TreeMap<String, Long>> FORM = new TypeReference<>() {};

    private final Handle handle;

    RunCounters(Handle handle) {
        this.handle = handle;
    }

    /// By the numbers of the runs; those without a step are missing.
    public SortedMap<Long, SortedMap<String, Long>> of(Collection<RunId> runs) {
        var found = new TreeMap<Long, SortedMap<String, Long>>();
        handle.createQuery(COUNTERS)
                .bindArray("runs", Long.class, runs.stream().map(RunId::number).toList())
                .map((row, _) -> {
                    var sums = found.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>());
                    var step = JsonMapper.shared().readValue(row.getString(2), FORM);
                    step.forEach((name, value) -> sums.merge(name, value, Long::sum));
                    return sums;
                })
                .list();
        return found;
    }
}
