package org.syncline.core.function;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Writes a date by a custom pattern (rules.md 9.5). What is not a field stands for itself.
final class DatePattern {

    /// Longer fields before their beginnings.
    private static final List<String> FIELDS = List.of(
            "yyyy", "yy", "MMMM", "MMM", "MM", "M", "dddd", "ddd", "dd", "d", "HH", "H", "hh", "h", "mm", "m", "ss",
            "s", "fff", "tt");

    private DatePattern() {}

    static String format(Instant instant, String pattern) {
        var date = instant.atZone(ZoneOffset.UTC);
        var text = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int at = i;
            var field = FIELDS.stream().filter(it -> pattern.startsWith(it, at)).findFirst();
            if (c == '\\' && i + 1 < pattern.length()) {
                text.append(pattern.charAt(i + 1));
                i += 2;
            } else if (c == '\'' || c == '"') {
                int end = pattern.indexOf(c, i + 1);
                text.append(pattern, i + 1, end < 0 ? pattern.length() : end);
                i = end < 0 ? pattern.length() : end + 1;
            } else {
                text.append(field.map(it -> field(date, it)).orElse(String.valueOf(c)));
                i += field.map(String::length).orElse(1);
            }
        }
        return text.toString();
    }

    private static String field(ZonedDateTime date, String field) {
        int hour = date.getHour() % 12 == 0 ? 12 : date.getHour() % 12;
        return switch (field) {
            case "yyyy" -> digits(date.getYear(), 4);
            case "yy" -> digits(date.getYear() % 100, 2);
            case "MMMM" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "MMM" -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "MM", "M" -> digits(date.getMonthValue(), field.length());
            case "dddd" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "ddd" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "dd", "d" -> digits(date.getDayOfMonth(), field.length());
            case "HH", "H" -> digits(date.getHour(), field.length());
            case "hh", "h" -> digits(hour, field.length());
            case "mm", "m" -> digits(date.getMinute(), field.length());
            case "ss", "s" -> digits(date.getSecond(), field.length());
            case "fff" -> digits(date.getNano() / 1_000_000, 3);
            case "tt" -> date.getHour() < 12 ? "AM" : "PM";
            default -> throw new IllegalStateException("no such field: " + field);
        };
    }

    private static String digits(int number, int width) {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
