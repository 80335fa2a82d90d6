package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Date and time (rules.md 9.5), in UTC.
final class DateFunctions {

    private static final Instant FILE_TIME_ZERO = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant END_OF_CALENDAR = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;

    private DateFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "dt Now()",
                    "The time at which the object is synchronized.",
                    """
                    FormatDateTime(Now(), "yyyy-MM-dd") = "2026-11-22"
                    """,
                    call -> Term.of(call.evaluation().moment().now())),
            strict(
                    "dt DateFromNum(num ticks)",
                    "The date of a Windows file time: 100-nanosecond ticks since 1601.",
                    """
                    FormatDateTime(DateFromNum(129699324000000000), "yyyy-MM-dd HH:mm:ss") = "2012-01-01 23:00:00"
                    FormatDateTime(DateFromNum(0), "yyyy-MM-dd") = "1601-01-01"
                    IsNull(DateFromNum(NULL))
                    """,
                    call -> Term.of(fromFileTime(call.number(0)))),
            strict(
                    "str FormatDateTime(dt date, str format)",
                    "The date as text: yyyy yy MMMM MMM MM M dddd ddd dd d HH H hh h mm m ss s fff tt; a backslash or"
                            + " quotes keep a letter as it is.",
                    """
                    FormatDateTime(DateFromNum(130543784934250000), "yyyyMMddHHmmss.0Z") = "20140905081453.0Z"
                    FormatDateTime(DateFromNum(129699324000000000), "dddd, d MMMM yy 'at' h:mm tt") = "Sunday, 1 January 12 at 11:00 PM"
                    FormatDateTime(DateFromNum(129699324000000000), "HH\\\\h") = "23h"
                    """,
                    call -> Term.of(DatePattern.format(call.instant(0), call.text(1)))));

    private static Instant fromFileTime(long ticks) {
        var instant = FILE_TIME_ZERO.plus(
                Duration.ofSeconds(ticks / TICKS_PER_SECOND, ticks % TICKS_PER_SECOND * NANOS_PER_TICK));
        if (ticks < 0 || instant.isAfter(END_OF_CALENDAR)) {
            throw EvaluationException.failed(
                    "the file time %d is outside of the calendar; it may stand for 'never'".formatted(ticks));
        }
        return instant;
    }
}
