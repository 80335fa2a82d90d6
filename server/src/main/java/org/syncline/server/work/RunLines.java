package org.syncline.server.work;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.syncline.home.words.CounterNames;
import org.syncline.store.Run;
import org.syncline.store.Transaction;

/// Runs in a list, each with what came of it in short, and its cycle; three queries, however many they are.
final class RunLines {

    /// What people look for first; the run itself shows the rest.
    private static final List<String> TOLD = List.of("Staging", "Export");

    private static final List<String> NO_NEWS = List.of("stage-no-change", "filtered-objects", "filtered-deletes");

    private RunLines() {}

    static List<RunLine> of(Transaction transaction, List<Run> runs, Instant now) {
        var ids = runs.stream().map(Run::id).toList();
        var names = History.names(transaction);
        var counters = transaction.runCounters().of(ids);
        var cycles = transaction.cycles().cyclesOf(ids);
        return runs.stream()
                .map(run -> RunLine.of(run, names, now)
                        .with(
                                brief(counters.getOrDefault(run.id().number(), Collections.emptySortedMap())),
                                Optional.ofNullable(cycles.get(run.id().number()))))
                .toList();
    }

    private static String brief(SortedMap<String, Long> counters) {
        return CounterNames.inOrder(counters.keySet()).stream()
                .filter(name -> TOLD.contains(CounterNames.group(name)) || name.equals("flow-failure"))
                .filter(name -> !NO_NEWS.contains(name) && !name.contains("/"))
                .filter(name -> counters.getOrDefault(name, 0L) > 0)
                .map(name -> "%d %s".formatted(counters.get(name), CounterNames.label(name)))
                .collect(Collectors.joining(", "));
    }
}
