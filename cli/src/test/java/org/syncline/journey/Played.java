package org.syncline.journey;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.StepResult;

/// The runs of one cycle.
record Played(List<Run> runs) {

    StepResult outcome(String connector, String profile) {
        return runs.stream()
                .filter(run ->
                        run.connector().equals(connector) && run.profile().equals(profile))
                .map(Played::outcome)
                .findFirst()
                .orElseThrow(() -> new AssertionError(connector + " had no " + profile));
    }

    /// All counters that are not zero, but for the references that had to wait for their targets: how many those
    /// are depends on the order of anchors that nobody chose.
    SortedMap<String, Long> counters(String connector, String profile) {
        var counters = new TreeMap<>(outcome(connector, profile).counters().all());
        counters.remove("export-held-references");
        return counters;
    }

    /// All counters of all runs, in the order of the runs.
    List<String> told() {
        return runs.stream()
                .map(run ->
                        "%s %s %s".formatted(run.connector(), run.profile(), counters(run.connector(), run.profile())))
                .toList();
    }

    long sum(String counter) {
        return runs.stream()
                .mapToLong(run -> outcome(run).counters().of(counter))
                .sum();
    }

    List<Result> results() {
        return runs.stream().map(Run::result).distinct().toList();
    }

    static StepResult outcome(Run run) {
        return run.steps().getFirst().outcome();
    }
}
