package org.syncline.cli.verb;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.syncline.engine.Run;
import org.syncline.home.words.CounterNames;

/// What is said of a run when it has ended: its result, its counters, the first of its errors.
public final class RunBlock {

    private static final int ERRORS = 10;
    private static final List<String> WORTH_A_LOOK =
            List.of("export-overwritten", "export-warning", "export-not-reimported", "flapping");

    private final Run run;

    public RunBlock(Run run) {
        this.run = run;
    }

    /// For people.
    public String text() {
        var seconds = Duration.between(run.started(), run.ended()).toMillis() / 1000.0;
        var head = String.format(
                Locale.ROOT,
                "%s  %s  %s  %.1f s",
                run.connector(),
                run.profile(),
                run.result().code(),
                seconds);
        return head + run.steps().stream().map(RunBlock::text).collect(Collectors.joining()) + hint();
    }

    /// Where to look when something is behind a number that an operator wants to know.
    private String hint() {
        return WORTH_A_LOOK.stream()
                .filter(name -> run.steps().stream()
                        .anyMatch(step -> step.outcome().counters().of(name) > 0))
                .map(name -> "\n  which ones: syncline history show %d --objects %s"
                        .formatted(run.id().number(), name))
                .collect(Collectors.joining());
    }

    private static String text(Run.Step step) {
        var outcome = step.outcome();
        var text = new StringBuilder();
        if (!outcome.message().isEmpty()) {
            text.append("\n  ").append(outcome.message());
        }
        text.append(counters(outcome.counters().all()));
        outcome.errors().stream()
                .limit(ERRORS)
                .forEach(error -> text.append("\n  error %s: %s".formatted(error.code(), error.message())));
        if (outcome.errors().size() > ERRORS) {
            text.append("\n  and %d errors more".formatted(outcome.errors().size() - ERRORS));
        }
        return text.toString();
    }

    /// One indented line a counter.
    static String counters(SortedMap<String, Long> counters) {
        return CounterNames.inOrder(counters.keySet()).stream()
                .map(name -> "\n  %-44s %8d   %s".formatted(name, counters.get(name), CounterNames.label(name)))
                .map(String::stripTrailing)
                .collect(Collectors.joining());
    }

    static SequencedMap<String, Long> ordered(SortedMap<String, Long> counters) {
        var ordered = new LinkedHashMap<String, Long>();
        CounterNames.inOrder(counters.keySet()).forEach(name -> ordered.put(name, counters.getOrDefault(name, 0L)));
        return ordered;
    }

    /// For programs.
    public SequencedMap<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("run", run.id().number());
        parts.put("connector", run.connector());
        parts.put("profile", run.profile());
        parts.put("started", run.started().toString());
        parts.put("ended", run.ended().toString());
        parts.put("result", run.result().code());
        parts.put("steps", run.steps().stream().map(RunBlock::parts).toList());
        return parts;
    }

    private static SequencedMap<String, Object> parts(Run.Step step) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("step", step.step().code());
        parts.put("result", step.outcome().result().code());
        parts.put("message", step.outcome().message());
        parts.put("counters", ordered(step.outcome().counters().all()));
        parts.put(
                "errors",
                step.outcome().errors().stream()
                        .map(error -> error(error.subject(), error.code(), error.message()))
                        .toList());
        return parts;
    }

    private static SequencedMap<String, Object> error(String object, String code, String message) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("object", object);
        parts.put("code", code);
        parts.put("message", message);
        return parts;
    }

    /// Several runs, for programs.
    static List<SequencedMap<String, Object>> parts(List<Run> runs) {
        return runs.stream().map(run -> new RunBlock(run).parts()).toList();
    }
}
