package org.syncline.core.function.reference;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// rules.md 9.2, digit by digit.
final class SlowConversion {

    private static final String HEX = "0123456789ABCDEF";
    /// Where the n-th octet of a GUID stands in its text, without hyphens.
    private static final int[] GUID_ORDER = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

    static final List<SlowFunction> ALL = List.of(
            SlowFunction.of("bool CBool bool|num|str?:truth", Val.bool(false), a -> toBool(a.get(0))),
            SlowFunction.of(
                    "dt CDate str:date",
                    a -> new Val.Date(SlowDates.parsed(a.get(0).text()))),
            SlowFunction.of("bin CGuid str:guid", a -> Val.bin(guid(a.get(0).text()))),
            SlowFunction.of(
                    "str StringFromGuid bin:guidbytes",
                    a -> Val.str(guidText(a.get(0).octets()))),
            SlowFunction.of(
                    "str StringFromSid bin:sidbytes", a -> Val.str(sid(a.get(0).octets()))),
            SlowFunction.of("num CNum str|num|bin:number", a -> Val.num(number(a.get(0)))),
            SlowFunction.of(
                    "ref CRef str:dn", a -> new Val.Ref(SlowDn.checked(a.get(0).text()))),
            SlowFunction.of("str CStr num|ref|bool|str", a -> Val.str(string(a.get(0)))),
            SlowFunction.of("str ConvertToBase64 str|bin", a -> Val.str(base64(utf16(a.get(0))))),
            SlowFunction.of("str ConvertFromBase64 str:base64 word:encoding~", SlowConversion::fromBase64),
            SlowFunction.of(
                    "str ConvertToUTF8Hex str", a -> Val.str(hex(a.get(0).text().getBytes(StandardCharsets.UTF_8)))),
            SlowFunction.of(
                    "str ConvertFromUTF8Hex str:utf8hex",
                    a -> Val.str(new String(unhex(a.get(0).text()), StandardCharsets.UTF_8))));

    private SlowConversion() {}

    private static Val toBool(Val value) {
        return switch (value) {
            case Val.Bool _ -> value;
            case Val.Num(var number) -> Val.bool(number.signum() != 0);
            case Val.Str(var text) when text.equals("True") -> Val.bool(true);
            case Val.Str(var text) when text.equals("False") -> Val.bool(false);
            default -> Wrong.now("neither True nor False");
        };
    }

    /// xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, with or without braces.
    static byte[] guid(String written) {
        boolean braces = written.startsWith("{") && written.endsWith("}") && written.length() == 38;
        var text = braces ? written.substring(1, 37) : written;
        Wrong.unless(text.length() == 36, "a GUID has 36 characters");
        var digits = new StringBuilder();
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            Wrong.unless(hyphen == (text.charAt(i) == '-'), "hyphens stand at their places");
            digits.append(hyphen ? "" : text.charAt(i));
        }
        var inTextOrder = unhex(digits.toString());
        var octets = new byte[16];
        for (int i = 0; i < 16; i++) {
            octets[i] = inTextOrder[GUID_ORDER[i]];
        }
        return octets;
    }

    private static String guidText(byte[] octets) {
        Wrong.unless(octets.length == 16, "a GUID has 16 octets");
        var inTextOrder = new byte[16];
        for (int i = 0; i < 16; i++) {
            inTextOrder[GUID_ORDER[i]] = octets[i];
        }
        var text = new StringBuilder(hex(inTextOrder).toLowerCase(java.util.Locale.ROOT));
        for (int place : List.of(20, 16, 12, 8)) {
            text.insert(place, '-');
        }
        return text.toString();
    }

    /// Revision, count, authority (six octets, big-endian), then the sub-authorities (four octets each, little-endian).
    private static String sid(byte[] octets) {
        Wrong.unless(octets.length >= 8 && octets[0] == 1 && octets[1] >= 0, "a SID begins with 1 and its count");
        Wrong.unless(octets.length == 8 + 4 * octets[1], "a SID has as many sub-authorities as it says");
        var authority = BigInteger.ZERO;
        for (int i = 2; i < 8; i++) {
            authority = authority.shiftLeft(8).or(BigInteger.valueOf(octets[i] & 0xFF));
        }
        var text = new StringBuilder("S-1-" + authority);
        for (int at = 8; at < octets.length; at += 4) {
            text.append('-').append(littleEndian(java.util.Arrays.copyOfRange(octets, at, at + 4)));
        }
        return text.toString();
    }

    private static BigInteger littleEndian(byte[] octets) {
        var number = BigInteger.ZERO;
        for (int i = octets.length - 1; i >= 0; i--) {
            number = number.multiply(BigInteger.valueOf(256)).add(BigInteger.valueOf(octets[i] & 0xFF));
        }
        return number;
    }

    static BigInteger number(Val value) {
        return switch (value) {
            case Val.Num(var number) -> number;
            case Val.Bin _ -> littleEndian(value.octets());
            default -> parsed(value.chars());
        };
    }

    /// Blanks, a sign, decimal digits, blanks.
    private static BigInteger parsed(List<Integer> written) {
        var s = new ArrayList<>(written);
        while (!s.isEmpty() && SlowChars.isWhite(s.getFirst())) {
            s.removeFirst();
        }
        while (!s.isEmpty() && SlowChars.isWhite(s.getLast())) {
            s.removeLast();
        }
        boolean negative = !s.isEmpty() && s.getFirst() == '-';
        if (negative || !s.isEmpty() && s.getFirst() == '+') {
            s.removeFirst();
        }
        Wrong.unless(!s.isEmpty(), "a number has digits");
        var number = BigInteger.ZERO;
        for (int c : s) {
            Wrong.unless(c >= '0' && c <= '9', "a number has digits only");
            number = number.multiply(BigInteger.TEN).add(BigInteger.valueOf(c - '0'));
        }
        return negative ? number.negate() : number;
    }

    private static String string(Val value) {
        return switch (value) {
            case Val.Str(var text) -> text;
            case Val.Num(var number) -> number.toString();
            case Val.Ref(var dn) -> dn;
            case Val.Bool(var flag) -> flag ? "True" : "False";
            default -> Wrong.now("no text of " + value);
        };
    }

    private static byte[] utf16(Val value) {
        if (value instanceof Val.Bin) {
            return value.octets();
        }
        var octets = new ByteArrayOutputStream();
        for (char unit : value.text().toCharArray()) {
            octets.write(unit % 256);
            octets.write(unit / 256);
        }
        return octets.toByteArray();
    }

    /// Three octets are four digits of six bits.
    private static String base64(byte[] octets) {
        var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var text = new StringBuilder();
        for (int i = 0; i < octets.length; i += 3) {
            int given = Math.min(3, octets.length - i);
            int bits = 0;
            for (int j = 0; j < 3; j++) {
                bits = bits * 256 + (j < given ? octets[i + j] & 0xFF : 0);
            }
            for (int j = 0; j < 4; j++) {
                text.append(j <= given ? digits.charAt(bits >> (18 - 6 * j) & 63) : '=');
            }
        }
        return text.toString();
    }

    private static Val fromBase64(List<Val> a) {
        var text = a.get(0).text().replaceAll("[ \t\r\n]", "");
        byte[] octets;
        try {
            octets = Base64.getDecoder().decode(text);
            Wrong.unless(base64(octets).equals(text), "base64 is padded to groups of four");
        } catch (IllegalArgumentException bad) {
            return Wrong.now("not base64");
        }
        var encoding = a.size() > 1 ? a.get(1).text() : "Unicode";
        return Val.str(new String(
                octets,
                switch (encoding) {
                    case "UTF8" -> StandardCharsets.UTF_8;
                    case "ASCII" -> StandardCharsets.US_ASCII;
                    default -> StandardCharsets.UTF_16LE;
                }));
    }

    static String hex(byte[] octets) {
        return IntStream.range(0, octets.length)
                .mapToObj(i -> "" + HEX.charAt((octets[i] & 0xFF) / 16) + HEX.charAt((octets[i] & 0xFF) % 16))
                .collect(Collectors.joining());
    }

    private static byte[] unhex(String digits) {
        Wrong.unless(digits.length() % 2 == 0, "two digits are one octet");
        var octets = new byte[digits.length() / 2];
        for (int i = 0; i < digits.length(); i++) {
            int digit = "0123456789abcdef".indexOf(digits.charAt(i)) >= 0
                    ? "0123456789abcdef".indexOf(digits.charAt(i))
                    : HEX.indexOf(digits.charAt(i));
            Wrong.unless(digit >= 0, "not a hex digit");
            octets[i / 2] = (byte) (octets[i / 2] * 16 + digit);
        }
        return octets;
    }
}
