package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// rules.md 9.5 and the date texts of 9.2, on the calendar of java.time.
final class SlowDates {

    private static final BigInteger TICKS = BigInteger.valueOf(10_000_000);
    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /// The date texts that must be understood; groups: y M d H m s f pm zone.
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<y>\\d{4})-(?<M>\\d{2})-(?<d>\\d{2})"),
            Pattern.compile("(?<y>\\d{4})-(?<M>\\d{2})-(?<d>\\d{2}) (?<H>\\d{2}):(?<m>\\d{2})(:(?<s>\\d{2}))?"),
            Pattern.compile(
                    "(?<y>\\d{4})-(?<M>\\d{2})-(?<d>\\d{2}) (?<h>\\d{1,2}):(?<m>\\d{2}) (?<half>AM|PM)( (?<zone>[+-]\\d{1,2}(:\\d{2})?))?"),
            Pattern.compile("(?<M>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})"),
            Pattern.compile(
                    "(?<y>\\d{4})-(?<M>\\d{2})-(?<d>\\d{2})T(?<H>\\d{2}):(?<m>\\d{2}):(?<s>\\d{2})(\\.(?<f>\\d{1,7}))?(?<zone>Z|[+-]\\d{2}:\\d{2})"),
            Pattern.compile(
                    "(?<y>\\d{4})(?<M>\\d{2})(?<d>\\d{2})(?<H>\\d{2})(?<m>\\d{2})(?<s>\\d{2})(\\.(?<f>\\d{1,3}))?Z"));

    static final List<SlowFunction> ALL = List.of(
            SlowFunction.of("dt Now", _ -> new Val.Date(Product.NOW)),
            SlowFunction.of("dt DateAdd str:interval num:amount dt", SlowDates::add),
            SlowFunction.of("dt DateFromNum num:ticks", a -> fromTicks(a.get(0).big())),
            SlowFunction.of("num NumFromDate dt", a -> Val.num(ticks(a.get(0).at()))),
            SlowFunction.of("str FormatDateTime dt str:format", SlowDates::format));

    private SlowDates() {}

    static Instant parsed(String text) {
        for (var form : FORMS) {
            var found = form.matcher(text);
            if (found.matches()) {
                return instant(found.toMatchResult());
            }
        }
        return Wrong.now("no date: " + text);
    }

    private static Instant instant(MatchResult it) {
        int hour = it.namedGroups().containsKey("half") ? hourOfHalf(it) : number(it, "H");
        try {
            int fraction = it.namedGroups().containsKey("f") ? nanos(it.group("f")) : 0;
            var local = LocalDateTime.of(
                    number(it, "y"),
                    number(it, "M"),
                    number(it, "d"),
                    hour,
                    number(it, "m"),
                    number(it, "s"),
                    fraction);
            return local.toInstant(ZoneOffset.UTC).minusSeconds(offset(it));
        } catch (DateTimeException bad) {
            return Wrong.now("no such date");
        }
    }

    private static int hourOfHalf(MatchResult it) {
        int hour = number(it, "h");
        Wrong.unless(hour >= 1 && hour <= 12, "an hour of twelve");
        return hour % 12 + (it.group("half").equals("PM") ? 12 : 0);
    }

    private static int number(MatchResult it, String group) {
        return it.namedGroups().containsKey(group) && it.start(group) >= 0 ? Integer.parseInt(it.group(group)) : 0;
    }

    private static int nanos(@org.jspecify.annotations.Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static int offset(MatchResult it) {
        if (!it.namedGroups().containsKey("zone")
                || it.start("zone") < 0
                || it.group("zone").equals("Z")) {
            return 0;
        }
        var parts = it.group("zone").substring(1).split(":", -1);
        int minutes = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        Wrong.unless(Integer.parseInt(parts[0]) <= 14 && minutes <= 59, "no such offset");
        int seconds = Integer.parseInt(parts[0]) * 3600 + minutes * 60;
        return it.group("zone").startsWith("-") ? -seconds : seconds;
    }

    private static Val add(List<Val> a) {
        var n = a.get(1).big();
        Wrong.unless(n.bitLength() < 50, "too far away");
        long amount = n.longValue();
        var from = LocalDateTime.ofInstant(a.get(2).at(), ZoneOffset.UTC);
        try {
            var to = switch (a.get(0).text()) {
                case "yyyy" -> months(from, 12 * amount);
                case "q" -> months(from, 3 * amount);
                case "m" -> months(from, amount);
                case "d", "y", "w" -> from.plusDays(amount);
                case "ww" -> from.plusDays(7 * amount);
                case "h" -> from.plusSeconds(3600 * amount);
                case "n" -> from.plusSeconds(60 * amount);
                case "s" -> from.plusSeconds(amount);
                default -> Wrong.<LocalDateTime>now("no such interval");
            };
            return inCalendar(to.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException far) {
            return Wrong.now("too far away");
        }
    }

    /// The same day of another month, or its last.
    private static LocalDateTime months(LocalDateTime from, long months) {
        long month = from.getYear() * 12L + from.getMonthValue() - 1 + months;
        var first = LocalDate.of(Math.toIntExact(Math.floorDiv(month, 12)), (int) Math.floorMod(month, 12L) + 1, 1);
        return first.withDayOfMonth(Math.min(from.getDayOfMonth(), first.lengthOfMonth()))
                .atTime(from.toLocalTime());
    }

    private static Val inCalendar(Instant at) {
        Wrong.unless(!at.isBefore(FIRST) && !at.isAfter(BEHIND_LAST), "out of the calendar");
        return new Val.Date(at);
    }

    private static Val fromTicks(BigInteger ticks) {
        Wrong.unless(ticks.signum() >= 0, "file times begin in 1601");
        var parts = ticks.divideAndRemainder(TICKS);
        return inCalendar(EPOCH.plusSeconds(parts[0].longValueExact()).plusNanos(parts[1].longValueExact() * 100));
    }

    static BigInteger ticks(Instant at) {
        Wrong.unless(!at.isBefore(EPOCH), "file times begin in 1601");
        var seconds = BigInteger.valueOf(at.getEpochSecond() - EPOCH.getEpochSecond());
        return seconds.multiply(TICKS).add(BigInteger.valueOf(at.getNano() / 100));
    }

    private static Val format(List<Val> a) {
        var at = LocalDateTime.ofInstant(a.get(0).at(), ZoneOffset.UTC);
        return Val.str(SlowDateFormat.shown(at, a.get(1).text()));
    }
}
