package org.syncline.core.function;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// The dates that there are, from the year 1 to 9999, and how far it is from one to another (rules.md 9.5).
final class Calendar {

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Instant FILE_TIME_ZERO = Instant.parse("1601-01-01T00:00:00Z");
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;

    private Calendar() {}

    /// @throws DateTimeException if the instant is outside
    static Instant checked(Instant instant) {
        if (instant.isBefore(BEGINNING) || instant.isAfter(END)) {
            throw new DateTimeException("outside of the calendar");
        }
        return instant;
    }

    /// From a Windows file time: 100-nanosecond ticks since 1601.
    static Instant fromFileTime(long ticks) {
        try {
            if (ticks >= 0) {
                return checked(FILE_TIME_ZERO.plus(
                        Duration.ofSeconds(ticks / TICKS_PER_SECOND, ticks % TICKS_PER_SECOND * NANOS_PER_TICK)));
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        throw EvaluationException.failed(
                "the file time %d is outside of the calendar; it may stand for 'never'".formatted(ticks));
    }

    static long toFileTime(Instant instant) {
        if (instant.isBefore(FILE_TIME_ZERO)) {
            throw EvaluationException.failed("file times begin in 1601, after " + instant);
        }
        var since = Duration.between(FILE_TIME_ZERO, instant);
        return since.toSeconds() * TICKS_PER_SECOND + since.toNanosPart() / NANOS_PER_TICK;
    }

    /// So many units later. A month that is too short ends at its last day.
    static Instant later(Instant instant, String interval, long count) {
        try {
            return checked(
                    later(instant.atZone(ZoneOffset.UTC), interval, count).toInstant());
        } catch (DateTimeException | ArithmeticException _) {
            throw EvaluationException.failed(
                    "%s and %d times '%s' is outside of the calendar".formatted(instant, count, interval));
        }
    }

    private static ZonedDateTime later(ZonedDateTime date, String interval, long count) {
        return switch (interval) {
            case "yyyy" -> date.plusYears(count);
            case "q" -> date.plusMonths(Math.multiplyExact(count, 3));
            case "m" -> date.plusMonths(count);
            case "d", "y", "w" -> date.plusDays(count);
            case "ww" -> date.plusWeeks(count);
            case "h" -> date.plusHours(count);
            case "n" -> date.plusMinutes(count);
            case "s" -> date.plusSeconds(count);
            default ->
                throw EvaluationException.failed(
                        "DateAdd takes the intervals yyyy, q, m, d, y, w, ww, h, n and s, not '%s'"
                                .formatted(interval));
        };
    }
}
