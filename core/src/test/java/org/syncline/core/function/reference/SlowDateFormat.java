package org.syncline.core.function.reference;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/// The patterns of `FormatDateTime` (rules.md 9.5).
final class SlowDateFormat {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    /// A longer one before its beginnings.
    private static final List<String> PARTS = List.of(
            "yyyy", "yy", "MMMM", "MMM", "MM", "M", "dddd", "ddd", "dd", "d", "HH", "H", "hh", "h", "mm", "m", "ss",
            "s", "fff", "tt");

    private SlowDateFormat() {}

    static String shown(LocalDateTime at, String format) {
        var shown = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            var rest = format.substring(i);
            var part = PARTS.stream().filter(rest::startsWith).findFirst().orElse("");
            if (!part.isEmpty()) {
                shown.append(shownPart(at, part));
                i += part.length();
            } else if (rest.length() > 1 && rest.charAt(0) == '\\') {
                shown.append(rest.charAt(1));
                i += 2;
            } else if (rest.charAt(0) == '\'' || rest.charAt(0) == '"') {
                int close = rest.indexOf(rest.charAt(0), 1);
                int end = close < 0 ? rest.length() : close;
                shown.append(rest, 1, end);
                i += end + 1;
            } else {
                shown.append(rest.charAt(0));
                i++;
            }
        }
        return shown.toString();
    }

    private static String shownPart(LocalDateTime at, String part) {
        var month = MONTHS.get(at.getMonthValue() - 1);
        var day = DAYS.get(at.getDayOfWeek().getValue() - 1);
        int ofTwelve = (at.getHour() + 11) % 12 + 1;
        return switch (part) {
            case "yyyy" -> padded(at.getYear(), 4);
            case "yy" -> padded(at.getYear() % 100, 2);
            case "MMMM" -> month;
            case "MMM" -> month.substring(0, 3);
            case "MM", "M" -> padded(at.getMonthValue(), part.length());
            case "dddd" -> day;
            case "ddd" -> day.substring(0, 3);
            case "dd", "d" -> padded(at.getDayOfMonth(), part.length());
            case "HH", "H" -> padded(at.getHour(), part.length());
            case "hh", "h" -> padded(ofTwelve, part.length());
            case "mm", "m" -> padded(at.getMinute(), part.length());
            case "ss", "s" -> padded(at.getSecond(), part.length());
            case "fff" -> padded(at.getNano() / 1_000_000, 3);
            default -> at.getHour() < 12 ? "AM" : "PM";
        };
    }

    private static String padded(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
