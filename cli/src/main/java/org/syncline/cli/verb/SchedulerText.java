package org.syncline.cli.verb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.cli.terminal.Table;
import org.syncline.configuration.DurationText;
import org.syncline.home.SchedulerView;
import org.syncline.store.Leader;

/// The scheduler in words.
final class SchedulerText {

    private SchedulerText() {}

    static String of(SchedulerView view) {
        var lines = new ArrayList<String>();
        lines.add(first(view));
        line(lines, "cycles", view.cyclesEnabled() ? "on" : "off");
        line(
                lines,
                "interval",
                "%s; %s is the shortest"
                        .formatted(DurationText.write(view.interval()), DurationText.write(view.shortestInterval())));
        line(
                lines,
                "next",
                "%s%s"
                        .formatted(
                                view.nextPolicy(),
                                view.nextStart().map(at -> ", at " + at).orElse("")));
        view.suspension()
                .ifPresent(suspended -> line(
                        lines,
                        "suspended",
                        "by %s until %s: %s".formatted(suspended.by(), suspended.until(), suspended.reason())));
        line(lines, "staging", view.stagingMode() ? "on: cycles export nothing" : "off");
        line(
                lines,
                "maintenance",
                (view.maintenanceEnabled() ? "on" : "off")
                        + view.maintained().map(at -> ", last " + at).orElse(""));
        line(
                lines,
                "history",
                "objects behind numbers %s, runs %s"
                        .formatted(DurationText.write(view.keepObjects()), DurationText.write(view.keepRuns())));
        line(lines, "run by", leader(view.leader()));
        return String.join("\n", lines);
    }

    private static String first(SchedulerView view) {
        return switch (view.state()) {
            case RUNNING -> "A cycle is running.";
            case WAITING -> "The schedule is on.";
            case SUSPENDED -> "The scheduler is suspended: no cycle begins by itself.";
            case OFF -> "Cycles do not begin by themselves.";
            case NOBODY -> "The schedule is on, but no server runs it. Start one with 'syncline serve'.";
        };
    }

    private static String leader(Optional<Leader> leader) {
        return leader.map(one -> "%s, %s %s"
                        .formatted(
                                one.name(),
                                one.current() ? "since" : "until",
                                one.current() ? one.since() : one.until()))
                .orElse("nobody yet");
    }

    private static void line(List<String> lines, String name, String text) {
        lines.add("  %-12s %s".formatted(name, text));
    }

    /// @param only of this connector; empty: of all
    static Table flags(SchedulerView view, String only) {
        var table =
                Table.of("connector=CONNECTOR", "fullImport=FULL IMPORT", "fullSync=FULL SYNC", "imported=IMPORTED");
        view.connectors().stream()
                .filter(connector -> only.isEmpty() || connector.name().equalsIgnoreCase(only))
                .forEach(connector -> table.row(
                        connector.name(),
                        required(connector.fullImportRequired()),
                        required(connector.fullSyncRequired()),
                        connector.imported().map(Instant::toString).orElse("never")));
        return table;
    }

    private static String required(boolean required) {
        return required ? "required" : "";
    }
}
