package org.syncline.cli.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.syncline.configuration.RulePlaces;
import org.syncline.configuration.Unreached;
import org.syncline.core.example.Coverage;
import org.syncline.core.example.Coverage.Point;

/// How much of the rules the examples reach, and what they do not.
record CoverageView(Coverage coverage, RulePlaces places) {

    /// What is not reached, and what cannot be, rule by rule, with its place.
    String text() {
        var unreached = Unreached.of(coverage, places);
        var idle = Unreached.idle(coverage, places);
        return (unreached.isEmpty()
                        ? "Every part of the rules is reached.\n"
                        : listed("Not reached by any example", unreached))
                + (idle.isEmpty() ? "" : listed("Idle: no rule gives the metaverse what is asked for here", idle));
    }

    private static String listed(String heading, List<Unreached> parts) {
        var lines = new StringBuilder(heading).append('\n');
        var rule = "";
        for (var one : parts) {
            if (!one.rule().equals(rule)) {
                rule = one.rule();
                lines.append("  ").append(rule).append('\n');
            }
            lines.append("    %s  %s%n".formatted(one.place(), one.what()));
        }
        return lines.toString();
    }

    /// `Reached: 30 of 31 rules, …`
    String summary() {
        return "Reached: %s; %d %%."
                .formatted(
                        Unreached.KINDS.stream()
                                .map(kind -> "%d of %d %s".formatted(all(kind) - missed(kind), all(kind), plural(kind)))
                                .collect(Collectors.joining(", ")),
                        percent());
    }

    int percent() {
        return coverage.percent();
    }

    SequencedMap<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("percent", percent());
        Unreached.KINDS.forEach(kind -> {
            var counts = new LinkedHashMap<String, Object>();
            counts.put("all", all(kind));
            counts.put("reached", all(kind) - missed(kind));
            parts.put(plural(kind), counts);
        });
        parts.put(
                "unreached",
                Unreached.of(coverage, places).stream().map(CoverageView::parts).toList());
        parts.put(
                "idle",
                Unreached.idle(coverage, places).stream()
                        .map(CoverageView::parts)
                        .toList());
        return parts;
    }

    private static SequencedMap<String, Object> parts(Unreached one) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("file", one.place().file());
        parts.put("line", one.place().line());
        parts.put("kind", one.kind());
        parts.put("rule", one.rule());
        parts.put("what", one.what());
        return parts;
    }

    private int all(String kind) {
        return count(coverage.all(), kind);
    }

    private int missed(String kind) {
        return count(coverage.missed(), kind);
    }

    private static int count(List<Point> points, String kind) {
        return Math.toIntExact(points.stream()
                .filter(point -> Unreached.kind(point).equals(kind))
                .count());
    }

    private static String plural(String kind) {
        return kind.equals("branch") ? "branches" : kind + "s";
    }
}
