package org.syncline.core.function;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/// Writes a date by a custom pattern (rules.md 9.5). What is not a field stands for itself.
final class DatePattern {

    private final ZonedDateTime date;
    private final String pattern;
    private final StringBuilder text;

    private DatePattern(ZonedDateTime date, String pattern) {
        this.date = date;
        this.pattern = pattern;
        this.text = new StringBuilder(pattern.length());
    }

    static String format(Instant instant, String pattern) {
        return new DatePattern(instant.atZone(ZoneOffset.UTC), pattern).written();
    }

    private String written() {
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            i += switch (c) {
                case '\\' -> escaped(i);
                case '\'', '"' -> quoted(i, c);
                case 'y' -> year(run(i, c, 4));
                case 'M' -> month(run(i, c, 4));
                case 'd' -> day(run(i, c, 4));
                case 'H' -> digits(date.getHour(), run(i, c, 2));
                case 'h' -> digits(date.getHour() % 12 == 0 ? 12 : date.getHour() % 12, run(i, c, 2));
                case 'm' -> digits(date.getMinute(), run(i, c, 2));
                case 's' -> digits(date.getSecond(), run(i, c, 2));
                case 'f' -> milliseconds(run(i, c, 3));
                case 't' -> halfOfDay(run(i, c, 2));
                default -> literally(c, 1);
            };
        }
        return text.toString();
    }

    /// How often a letter stands there, counted up to a number.
    private int run(int start, char c, int most) {
        int end = start;
        while (end < pattern.length() && end - start < most && pattern.charAt(end) == c) {
            end++;
        }
        return end - start;
    }

    private int escaped(int at) {
        text.append(pattern.charAt(at + 1 < pattern.length() ? at + 1 : at));
        return 2;
    }

    private int quoted(int at, char quote) {
        int close = pattern.indexOf(quote, at + 1);
        int end = close < 0 ? pattern.length() : close;
        text.append(pattern, at + 1, end);
        return end + 1 - at;
    }

    private int year(int length) {
        return switch (length) {
            case 4 -> digits(date.getYear(), 4);
            case 2, 3 -> digits(date.getYear() % 100, 2);
            default -> literally('y', 1);
        };
    }

    private int month(int length) {
        if (length <= 2) {
            return digits(date.getMonthValue(), length);
        }
        text.append(date.getMonth().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
        return length;
    }

    private int day(int length) {
        if (length <= 2) {
            return digits(date.getDayOfMonth(), length);
        }
        text.append(date.getDayOfWeek().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
        return length;
    }

    private int milliseconds(int length) {
        return length == 3 ? digits(date.getNano() / 1_000_000, 3) : literally('f', length);
    }

    private int halfOfDay(int length) {
        if (length < 2) {
            return literally('t', length);
        }
        text.append(date.getHour() < 12 ? "AM" : "PM");
        return length;
    }

    private int literally(char c, int times) {
        text.repeat(c, times);
        return times;
    }

    private int digits(int number, int width) {
        int first = width;
        for (int rest = number; first > 0 && rest > 0; rest /= 10) {
            first--;
        }
        text.repeat('0', number == 0 ? width - 1 : first).append(number);
        return width;
    }
}
