package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.syncline.configuration.Trial;
import org.syncline.core.example.Difference;
import org.syncline.core.example.ExampleResult;

/// What playing the examples showed, as an administrator reads it: failing ones first, then a line that sums up.
///
/// @param listing whether what no example reaches is listed
/// @param required how much of the rules the examples have to reach, in per cent
record TrialView(Trial trial, CoverageView coverage, boolean listing, int required) {

    boolean isGood() {
        return trial.isAsExpected() && coverage.percent() >= required;
    }

    String text() {
        var lines = new ArrayList<String>();
        trial.results().stream()
                .filter(result -> !result.isAsExpected())
                .forEach(result -> lines.add(text(result) + "\n"));
        if (listing) {
            lines.add(coverage.text());
        }
        lines.add(summary());
        if (listing || required > 0) {
            lines.add(coverage.summary());
        }
        if (coverage.percent() < required) {
            lines.add("That is less than the %d %% that are required. --coverage lists what is missing."
                    .formatted(required));
        }
        return String.join("\n", lines);
    }

    SequencedMap<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("examples", trial.results().size());
        parts.put("failed", failed());
        parts.put("coverage", coverage.parts());
        parts.put("results", trial.results().stream().map(TrialView::parts).toList());
        return parts;
    }

    private String summary() {
        long failed = failed();
        return failed == 0
                ? "All %d examples are as expected.".formatted(trial.results().size())
                : "%d of %d examples are not as expected."
                        .formatted(failed, trial.results().size());
    }

    private long failed() {
        return trial.results().stream().filter(result -> !result.isAsExpected()).count();
    }

    private static String text(ExampleResult result) {
        var example = result.example();
        var lines = new ArrayList<String>();
        lines.add("FAILED  %s  (%s)".formatted(example.name(), example.origin()));
        int step = 0;
        for (var difference : result.differences()) {
            if (example.steps().size() > 1 && difference.step() != step) {
                step = difference.step();
                var note = example.steps().get(step - 1).note();
                lines.add("  step %d%s".formatted(step, note.isEmpty() ? "" : ": " + note));
            }
            lines.addAll(lines(difference));
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(Difference difference) {
        return List.of(
                "    %s, %s  (line %d)"
                        .formatted(
                                difference.subject(),
                                difference.aspect(),
                                difference.origin().line()),
                "        expected  " + difference.expected(),
                "        actual    " + difference.actual()
                        + (difference.because().isEmpty() ? "" : "   by " + difference.because()));
    }

    private static SequencedMap<String, Object> parts(ExampleResult result) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("example", result.example().name());
        parts.put("file", result.example().origin().file());
        parts.put("line", result.example().origin().line());
        parts.put("passed", result.isAsExpected());
        parts.put(
                "differences",
                result.differences().stream().map(TrialView::parts).toList());
        return parts;
    }

    private static SequencedMap<String, Object> parts(Difference difference) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("line", difference.origin().line());
        parts.put("step", difference.step());
        parts.put("subject", difference.subject());
        parts.put("aspect", difference.aspect());
        parts.put("expected", difference.expected());
        parts.put("actual", difference.actual());
        parts.put("because", difference.because());
        return parts;
    }
}
