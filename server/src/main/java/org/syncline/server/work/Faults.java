package org.syncline.server.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.core.value.ConnectorId;
import org.syncline.home.words.CounterNames;
import org.syncline.store.Run;
import org.syncline.store.RunTrends;
import org.syncline.store.Transaction;

/// What went wrong the last time that each run profile was run, by kind.
final class Faults {

    private static final String ERROR = "error/";

    private Faults() {}

    /// Three queries. The latest first.
    static List<OverviewView.Faulty> since(
            Transaction transaction, Instant since, Map<ConnectorId, String> names, Instant now) {
        var last = transaction.runs().these(transaction.runTrends().last(since));
        var faulty =
                last.stream().filter(run -> !run.result().equals("success")).toList();
        var kinds = transaction.runTrends().faults(faulty.stream().map(Run::id).toList()).stream()
                .collect(Collectors.groupingBy(RunTrends.Fault::run));
        return faulty.reversed().stream()
                .map(run -> new OverviewView.Faulty(
                        RunLine.of(run, names, now),
                        kinds.getOrDefault(run.id().number(), List.of()).stream()
                                .map(Faults::kind)
                                .toList()))
                .toList();
    }

    private static OverviewView.Kind kind(RunTrends.Fault fault) {
        return new OverviewView.Kind(fault.step(), fault.counter(), label(fault.counter()), fault.objects());
    }

    private static String label(String counter) {
        return counter.startsWith(ERROR)
                ? counter.substring(ERROR.length())
                : Stream.of(CounterNames.label(counter), counter)
                        .filter(label -> !label.isEmpty())
                        .findFirst()
                        .orElse(counter);
    }
}
