package org.syncline.core.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads a date as people and directories write it (rules.md 9.2):
///
/// | form                    | examples                                                        |
/// |-------------------------|-----------------------------------------------------------------|
/// | year first              | `2013-01-10`, `2013-01-10 16:00:30`, `2013-01-10 4:00 PM -8`    |
/// | ISO 8601                | `2013-01-10T16:00:30.5Z`, `2013-01-10T16:00:30+01:00`           |
/// | month first             | `1/10/2013`, `1/10/2013 4:00 PM`                                |
/// | LDAP generalized time   | `20130110160030.0Z`, `201301101600-0800`                        |
///
/// Without an offset it is UTC.
final class DateText {

    private static final int YEAR_DIGITS = 4;
    private static final int DAY_DIGITS = 8;
    private static final int NANO_DIGITS = 9;
    private static final int NOON = 12;

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    /// The instant, or nothing if it cannot be read as one.
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(new DateText(WhiteSpace.both(text)).read());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Instant read() {
        int digits = digitsAhead();
        return digits >= DAY_DIGITS ? generalized(digits) : separated(digits);
    }

    private Instant separated(int digits) {
        var date = digits == YEAR_DIGITS ? yearFirst() : monthFirst();
        if (atEnd()) {
            return at(date, LocalTime.MIDNIGHT, ZoneOffset.UTC);
        }
        expect(digits == YEAR_DIGITS && skip('T') || skipBlanks());
        var time = time();
        return at(date, time, offset());
    }

    private LocalDate yearFirst() {
        int year = number(YEAR_DIGITS, YEAR_DIGITS);
        expect(skip('-'));
        int month = number(1, 2);
        expect(skip('-'));
        return LocalDate.of(year, month, number(1, 2));
    }

    private LocalDate monthFirst() {
        int month = number(1, 2);
        expect(skip('/'));
        int day = number(1, 2);
        expect(skip('/'));
        return LocalDate.of(number(YEAR_DIGITS, YEAR_DIGITS), month, day);
    }

    private LocalTime time() {
        int hour = number(1, 2);
        expect(skip(':'));
        int minute = number(2, 2);
        int second = skip(':') ? number(2, 2) : 0;
        int nano = fraction();
        return LocalTime.of(halfOfDay(hour), minute, second, nano);
    }

    /// With AM or PM the hours are 1 to 12.
    private int halfOfDay(int hour) {
        int before = at;
        skipBlanks();
        boolean morning = skipWord("AM");
        if (!morning && !skipWord("PM")) {
            at = before;
            return hour;
        }
        expect(hour >= 1 && hour <= NOON);
        return hour % NOON + (morning ? 0 : NOON);
    }

    private int fraction() {
        if (!skip('.') && !skip(',')) {
            return 0;
        }
        int digits = digitsAhead();
        expect(digits >= 1 && digits <= NANO_DIGITS);
        int nano = number(digits, digits);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nano *= 10;
        }
        return nano;
    }

    private Instant generalized(int digits) {
        expect(digits == DAY_DIGITS || digits == 10 || digits == 12 || digits == 14);
        var date = LocalDate.of(number(4, 4), number(2, 2), number(2, 2));
        int hour = digits > DAY_DIGITS ? number(2, 2) : 0;
        int minute = digits > 10 ? number(2, 2) : 0;
        int second = digits > 12 ? number(2, 2) : 0;
        int nano = digits > 12 ? fraction() : 0;
        return at(date, LocalTime.of(hour, minute, second, nano), offset());
    }

    private ZoneOffset offset() {
        skipBlanks();
        if (atEnd() || skip('Z')) {
            return ZoneOffset.UTC;
        }
        boolean east = skip('+');
        expect(east || skip('-'));
        int digits = digitsAhead();
        int hours = number(1, digits == YEAR_DIGITS ? 2 : digits);
        int minutes = skip(':') || digits == YEAR_DIGITS ? number(2, 2) : 0;
        expect(hours < 24 && minutes < 60);
        return ZoneOffset.ofHoursMinutes(east ? hours : -hours, east ? minutes : -minutes);
    }

    private Instant at(LocalDate date, LocalTime time, ZoneOffset offset) {
        expect(atEnd() && date.getYear() >= 1);
        return Calendar.checked(date.atTime(time).toInstant(offset));
    }

    private int number(int least, int most) {
        int digits = Math.min(digitsAhead(), most);
        expect(digits >= least && digits <= NANO_DIGITS);
        int number = Integer.parseInt(text, at, at + digits, 10);
        at += digits;
        return number;
    }

    private int digitsAhead() {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at;
    }

    private boolean skip(char c) {
        boolean there = !atEnd() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean skipWord(String word) {
        boolean there = text.regionMatches(true, at, word, 0, word.length());
        at += there ? word.length() : 0;
        return there;
    }

    private boolean skipBlanks() {
        int start = at;
        while (!atEnd() && text.charAt(at) == ' ') {
            at++;
        }
        return at > start;
    }

    private boolean atEnd() {
        return at == text.length();
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new DateTimeException("no date");
        }
    }
}
