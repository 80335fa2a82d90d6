package org.syncline.configuration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A length of time as people write it (commands.md 1): `30m`, `1h 30m`, `7d`; `00:30:00` or `7.00:00:00`; `PT30M`.
public final class DurationText {

    /// For messages.
    public static final String FORMS = "30m, 2h, 7d, 00:30:00, 7.00:00:00 or PT30M";

    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,6})d)? ?(?:(\\d{1,6})h)? ?(?:(\\d{1,6})m)? ?(?:(\\d{1,6})s)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,6})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})");
    private static final List<Duration> UNITS =
            List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1));

    private DurationText() {}

    /// Nothing if it is none.
    public static Optional<Duration> read(String text) {
        var plain = text.strip();
        for (var form : List.of(SHORT, CLOCK)) {
            var found = form.matcher(plain);
            if (!plain.isEmpty() && found.matches()) {
                var sum = Duration.ZERO;
                for (int unit = 0; unit < UNITS.size(); unit++) {
                    var number = Optional.ofNullable(found.group(unit + 1)).orElse("0");
                    sum = sum.plus(UNITS.get(unit).multipliedBy(Long.parseLong(number)));
                }
                return Optional.of(sum);
            }
        }
        try {
            return Optional.of(Duration.parse(plain.toUpperCase(Locale.ROOT)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// In the shortest form: `30m`, `1h 30m`, `7d`.
    public static String write(Duration duration) {
        var words = new StringBuilder();
        part(words, duration.toDaysPart(), "d");
        part(words, duration.toHoursPart(), "h");
        part(words, duration.toMinutesPart(), "m");
        part(words, duration.toSecondsPart(), "s");
        return words.isEmpty() ? "0s" : words.substring(1);
    }

    private static void part(StringBuilder words, long number, String unit) {
        if (number != 0) {
            words.append(' ').append(number).append(unit);
        }
    }
}
