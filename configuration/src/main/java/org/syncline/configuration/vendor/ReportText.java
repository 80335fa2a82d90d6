package org.syncline.configuration.vendor;

import java.util.List;
import java.util.stream.Collectors;

/// The report for people: how much of what first, then what asks for a decision, then the rest.
public final class ReportText {

    private static final List<Fate> ORDER =
            List.of(Fate.NOT_POSSIBLE, Fate.CHANGED, Fate.REPLACED, Fate.TAKEN_OVER, Fate.NOT_NEEDED);

    private ReportText() {}

    public static String of(Report report) {
        var text = new StringBuilder(summary(report));
        section(text, "files that could not be read", report.unreadable());
        section(text, "remarks", report.remarks());
        for (var fate : ORDER) {
            section(
                    text,
                    "%s: %s".formatted(fate.word(), fate.meaning()),
                    report.of(fate).stream().map(ReportText::line).toList());
        }
        return text.toString();
    }

    private static String summary(Report report) {
        var counts = report.counts().entrySet().stream()
                .map(count -> "  %-17s %5d".formatted(count.getKey().word(), count.getValue()))
                .collect(Collectors.joining("\n"));
        return "%d files with %d elements were read; each of them is told of below.\n%s\n"
                .formatted(report.files(), report.elements(), counts);
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n").append(heading).append("\n\n");
            lines.forEach(line -> text.append(line.indent(2).replaceAll("(?m) +$", "")));
        }
    }

    private static String line(Entry entry) {
        var times = entry.times() > 1 ? " (%d times)".formatted(entry.times()) : "";
        boolean brief = entry.fate() == Fate.TAKEN_OVER || entry.fate() == Fate.NOT_NEEDED;
        return brief && entry.why().indexOf('\n') < 0
                ? "%s%s: %s  [%s]".formatted(entry.subject(), times, entry.why(), entry.place())
                : "%s%s\n%s%s\n".formatted(entry.subject(), times, entry.why().indent(2), "  " + entry.place());
    }
}
