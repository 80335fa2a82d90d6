package org.syncline.cli.verb;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The report on one object as a page that needs nothing else: no script, nothing from elsewhere, and every text of it
/// escaped, whatever stood in a directory.
final class ReportPage {

    private ReportPage() {}

    static String of(SequencedMap<String, Object> report) {
        var source = map(report, "sourceIdentity");
        var title = escaped("Synchronization of " + source.getOrDefault("displayName", ""));
        var page = new StringBuilder(head(title));
        section(page, "Steps");
        for (var step : list(report, "provisioningSteps")) {
            page.append("<h3>%s: %s</h3>\n<p>%s</p>\n"
                    .formatted(text(step, "name"), text(step, "status"), text(step, "description")));
            rows(page, list(step, "details"));
        }
        section(page, "Troubleshooting & Recommendation");
        pairs(page, map(report, "provisioningStatusInfo"));
        section(page, "Modified Properties");
        rows(page, list(report, "modifiedProperties"));
        section(page, "Summary");
        page.append("<p>%s at %s, report %s</p>\n"
                .formatted(text(report, "provisioningAction"), text(report, "activityDateTime"), text(report, "id")));
        pairs(page, source);
        rows(page, list(report, "targetIdentity"));
        return page.append("</body>\n</html>\n").toString();
    }

    private static String head(String title) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                body { font-family: sans-serif; margin: 2rem; }
                table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
                th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top; }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                """.replace("%s", title);
    }

    private static String text(Map<String, Object> parts, String key) {
        return escaped(parts.getOrDefault(key, ""));
    }

    private static void section(StringBuilder page, String title) {
        page.append("<h2>").append(escaped(title)).append("</h2>\n");
    }

    private static void pairs(StringBuilder page, Map<String, Object> pairs) {
        page.append("<table>\n");
        pairs.forEach((key, value) ->
                page.append("<tr><th>%s</th><td>%s</td></tr>\n".formatted(escaped(key), escaped(value))));
        page.append("</table>\n");
    }

    private static void rows(StringBuilder page, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("<table>\n<tr>")
                .append(cells("th", rows.getFirst().keySet()))
                .append("</tr>\n");
        rows.forEach(
                row -> page.append("<tr>").append(cells("td", row.values())).append("</tr>\n"));
        page.append("</table>\n");
    }

    private static String cells(String element, Iterable<?> texts) {
        var cells = new StringBuilder();
        texts.forEach(text -> cells.append("<%s>%s</%s>".formatted(element, escaped(text), element)));
        return cells.toString();
    }

    @SuppressWarnings("unchecked") // as ObjectReport makes it
    private static List<Map<String, Object>> list(Map<String, Object> parts, String key) {
        return (List<Map<String, Object>>) parts.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked") // as ObjectReport makes it
    private static Map<String, Object> map(Map<String, Object> parts, String key) {
        return (Map<String, Object>) parts.getOrDefault(key, Map.of());
    }

    private static String escaped(Object text) {
        var plain = text instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining("; "))
                : String.valueOf(text);
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
