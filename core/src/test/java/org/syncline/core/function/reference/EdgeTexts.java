package org.syncline.core.function.reference;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws texts that mean something: dates, GUIDs, numbers, encoded octets.
final class EdgeTexts {

    private static final List<String> DATE_FORMS = List.of(
            "yyyy-MM-dd",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd h:mm a",
            "yyyy-MM-dd h:mm a '-8'",
            "yyyy-MM-dd h:mm a '+5:30'",
            "yyyy-MM-dd h:mm a '+14'",
            "M/d/yyyy",
            "MM/dd/yyyy",
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
            "yyyy-MM-dd'T'HH:mm:ss'+02:00'",
            "yyyy-MM-dd'T'HH:mm:ss'-09:30'",
            "yyyyMMddHHmmss'.0Z'",
            "yyyyMMddHHmmss'Z'",
            "yyyyMMddHHmmss.SSS'Z'");

    private static final List<String> NO_DATES = List.of(
            "",
            " ",
            "abc",
            "2013-13-01",
            "2013-00-10",
            "2013-02-30",
            "1900-02-29",
            "2013-01-32 10:00",
            "2013-01-10 25:00",
            "2013-01-10 10:60",
            "13/12/2013",
            "2/29/2001",
            "2013-01-10T10:00:00+25:00",
            "20130230000000.0Z",
            "2013-01-10 13:00 PM",
            "2013-01-10 0:30 AM",
            "tomorrow",
            "2013-01-10 4:00 XM",
            "2013-01-10 4:00 PM -8x");

    private EdgeTexts() {}

    static String date(Dice dice) {
        return dice.oneIn(5) ? dice.from(NO_DATES) : validDate(dice);
    }

    static String validDate(Dice dice) {
        return at(dice).format(DateTimeFormatter.ofPattern(dice.from(DATE_FORMS), Locale.ROOT));
    }

    /// Calendar borders more often than other days.
    private static LocalDateTime at(Dice dice) {
        int year = dice.oneIn(3) ? dice.of(1601, 1900, 2000, 2024, 2100, 9998, 100) : dice.between(1700, 2400);
        var month = LocalDateTime.of(year, dice.between(1, 12), 1, 0, 0);
        int last = month.toLocalDate().lengthOfMonth();
        var day = month.withDayOfMonth(dice.oneIn(2) ? last : dice.oneIn(3) ? 1 : dice.between(1, last));
        var time = dice.oneIn(3) ? dice.of(0, 43_199, 43_200, 46_800, 86_399) : dice.below(86_400);
        return day.plusSeconds(time).plusNanos(1_000_000L * (dice.oneIn(2) ? 0 : dice.below(1000)));
    }

    static String format(Dice dice) {
        return IntStream.range(0, dice.between(1, 6))
                .mapToObj(_ -> dice.of(
                        "yyyy",
                        "yy",
                        "MMMM",
                        "MMM",
                        "MM",
                        "M",
                        "dddd",
                        "ddd",
                        "dd",
                        "d",
                        "HH",
                        "H",
                        "hh",
                        "h",
                        "mm",
                        "m",
                        "ss",
                        "s",
                        "fff",
                        "tt",
                        "'quoted d'",
                        "\"m\"",
                        "\\d",
                        "\\\\",
                        "T",
                        "Z",
                        ".0Z",
                        "\u00e9"))
                .collect(Collectors.joining(dice.of("-", ":", " ", "/", ".", ", ")));
    }

    static String guid(Dice dice) {
        if (dice.oneIn(6)) {
            return dice.of(
                    "",
                    "{}",
                    "910a4c8c5e1b2a4e9f330123456789ab",
                    "{910a4c8c-5e1b-2a4e-9f33-0123456789ab",
                    "910a4c8c-5e1b-2a4e-9f33-0123456789ab}",
                    "(910a4c8c-5e1b-2a4e-9f33-0123456789ab)",
                    "910a4c8c-5e1b-2a4e-9f33-0123456789a",
                    "910a4c8c-5e1b-2a4e-9f33-0123456789abc",
                    "910a4c8-c5e1b-2a4e-9f33-0123456789ab",
                    "g10a4c8c-5e1b-2a4e-9f33-0123456789ab",
                    "+10a4c8c-5e1b-2a4e-9f33-0123456789ab",
                    "1-1-1-1-1",
                    "\u0661\u066110a4c8c-5e1b-2a4e-9f33-0123456789ab".substring(0, 36));
        }
        var text = new java.util.UUID(dice.random().nextLong(), dice.random().nextLong()).toString();
        var cased = dice.oneIn(2) ? text.toUpperCase(Locale.ROOT) : text;
        return dice.oneIn(2) ? "{" + cased + "}" : cased;
    }

    static String number(Dice dice) {
        return switch (dice.below(4)) {
            case 0 ->
                dice.of(
                        "",
                        " ",
                        "+",
                        "-",
                        "1.0",
                        "1,000",
                        "0x10",
                        "&H10",
                        "1e3",
                        "--1",
                        "- 1",
                        "1 2",
                        "12a",
                        "\u0661\u0662",
                        "9223372036854775808",
                        "-9223372036854775809",
                        "99999999999999999999999");
            case 1 ->
                dice.of(
                        "9223372036854775807",
                        "-9223372036854775808",
                        "+7",
                        "007",
                        " 42 ",
                        "\t-5\n",
                        "-0",
                        "+0000000000000000000000001");
            default -> dice.of("", " ") + EdgeNumbers.draw(dice, "any") + dice.of("", " ");
        };
    }

    static String base64(Dice dice) {
        if (dice.oneIn(6)) {
            return dice.of("=", "A", "AB", "ABC", "A===", "AB=C", "!!!!", "QUJD=", "=QUJ", "QU\u00e9D", "QUJDR");
        }
        return Base64.getEncoder().encodeToString(ascii(dice).getBytes(dice.oneIn(2) ? UTF_8 : UTF_16LE));
    }

    /// An even number of ASCII letters: well-formed in each of the encodings.
    private static String ascii(Dice dice) {
        return IntStream.range(0, 2 * dice.below(8))
                .mapToObj(_ -> dice.of("a", "Z", "0", " ", "~", "Hi"))
                .collect(Collectors.joining())
                .replaceAll("^(.(..)*)$", "$1x");
    }

    static String utf8Hex(Dice dice) {
        if (dice.oneIn(6)) {
            return dice.of("4", "4G", "0x41", "48 65", "486", "\u0664\u0661", "+1", "-1", "4142 ");
        }
        var hex = SlowConversion.hex(Edges.any(dice).getBytes(UTF_8));
        return dice.oneIn(3) ? hex.toLowerCase(Locale.ROOT) : hex;
    }

    static String component(Dice dice) {
        if (dice.oneIn(8)) {
            return dice.of("", "abc", "=x", " =x");
        }
        var value = dice.oneIn(3)
                ? dice.of(
                        "Doe, John",
                        "a+b",
                        "#1",
                        "a#b",
                        "C\\D",
                        "\"q\"",
                        "<a>;b",
                        "a=b",
                        "two  ",
                        "x ",
                        "bell\u0007",
                        "\uffff",
                        "tab\tx")
                : "v" + Edges.any(dice).replace("\u0130", "I");
        return dice.of("", " ", "  ") + dice.of("cn", "CN", "ou") + dice.of("", " ") + "=" + value;
    }
}
