package org.syncline.configuration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes scalars so that they read well and come back as the text they were.
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/](?:[A-Za-z0-9_./@ -]*[A-Za-z0-9_./@-])?");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PRINTABLE = Pattern.compile("[\\P{Cntrl}&&[^\\x{FEFF}\\x{2028}\\x{2029}\\x{85}]]*");
    private static final List<String> RESERVED = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private YamlText() {}

    /// Plain where nothing can be misread, else in quotes.
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return plain || UUID.matcher(text).matches() ? text : quoted(text);
    }

    /// On one line, in quotes.
    static String quoted(String text) {
        return PRINTABLE.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    /// Several lines, as they are, beneath a key; each line indented.
    static String block(String text, String indent) {
        return "|-\n"
                + text.lines()
                        .map(line -> line.isEmpty() ? "" : indent + line)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse("");
    }

    /// Whether [#block] brings it back as it is.
    static boolean fitsBlock(String text) {
        return text.lines().allMatch(line -> PRINTABLE.matcher(line).matches())
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n")
                && text.indexOf('\r') < 0
                && !text.isEmpty();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (PRINTABLE.matcher(Character.toString(unit)).matches()) {
                        escaped.append((char) unit);
                    } else {
                        escaped.append("\\u%04x".formatted(unit));
                    }
                }
            }
        });
        return escaped.append('"').toString();
    }
}
