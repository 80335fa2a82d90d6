package org.syncline.core.function.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws values that lie at the edges of what a parameter takes.
final class Edges {

    /// References are numbers in the product; these are the names behind them.
    static final List<String> NAMES = List.of(
            "CN=Ann Lee,OU=Staff,DC=contoso,DC=com",
            "CN=Lee\\, Ann,OU=Staff,DC=contoso,DC=com",
            "CN=Joe+OU=Sales,OU=Atlanta,OU=GA,OU=US,DC=contoso,DC=com",
            "cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com",
            "CN=x\\0ACNF:6f1b,OU=Staff,DC=contoso,DC=com",
            "CN=ends in a blank\\ ,OU=a",
            "CN=two\\\\,OU=a",
            "CN=J\\C3\\B6rg,OU=a",
            "CN=\ud83d\ude00 e\u0301,DC=x",
            "CN=a=b,OU=\\#1,DC=com",
            "dC=only",
            "DC=contoso,DC=com",
            "CN=one,DC=middle,OU=two,DC=com",
            "CN=\\\"quoted\\\",O=\\<a\\>\\;\\+",
            "UID=7,OU=People,O=Example",
            "CN=A,OU=B,OU=C,OU=D,OU=E,OU=F,OU=G,OU=H");

    /// Names from above, written otherwise.
    private static final List<String> SPELLINGS = List.of(
            "cn=ann lee, ou=staff, dc=contoso, dc=com",
            "CN=Lee\\2C Ann,OU=Staff,DC=contoso,DC=com",
            "CN=J\u00f6rg,OU=a",
            "cn=ends in a blank\\20,ou=A",
            "  CN=one ,DC=middle,   OU=two,DC=com  ",
            "cn=\\74wo\\5c,ou=a",
            "uid=7,ou=PEOPLE,o=EXAMPLE");

    private static final List<String> BAD_NAMES =
            List.of("", " ", "Ann", "CN=a,", ",CN=a", "=a", "CN=a,b", "CN=a\\", "CN=a,,DC=b");

    private Edges() {}

    static Val draw(Dice dice, String kind, String edges) {
        return switch (kind) {
            case "str" -> Val.str(text(dice, edges));
            case "num" -> Val.num(EdgeNumbers.draw(dice, edges));
            case "bool" -> Val.bool(dice.oneIn(2));
            case "bin" -> Val.bin(binary(dice, edges));
            case "ref" -> new Val.Ref(dice.from(NAMES));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String text(Dice dice, String edges) {
        return switch (edges) {
            case "hay" -> small(dice, dice.below(9));
            case "find" -> small(dice, dice.below(3));
            case "one" -> dice.oneIn(8) ? small(dice, dice.of(0, 2)) : small(dice, 1);
            case "separator" ->
                dice.oneIn(20) ? dice.of("", ", ", ",,") : dice.of(",", ",", ";", "\ud83d\ude00", " ", "a");
            case "delimiter" -> dice.of("", ",", ", ", " and ", "\r\n", "\ud83d\ude00");
            case "list" -> listed(dice);
            case "blank" -> white(dice) + dice.of("", "x", "a  b", "\u00e9 \ud83d\ude00", any(dice)) + white(dice);
            case "moniker" ->
                dice.oneIn(3)
                        ? dice.of("\\n", "\\r\\n", "\\t", "\\\\n", "\\", "a\\nb", "\\x")
                        : small(dice, dice.below(3));
            case "pattern" -> pattern(dice);
            case "truth" -> dice.of("True", "False", "True", "False", "yes", "", "1");
            case "dn" -> dice.from(dice.oneIn(6) ? BAD_NAMES : dice.oneIn(2) ? SPELLINGS : NAMES);
            case "component" -> EdgeTexts.component(dice);
            case "interval" ->
                dice.oneIn(10)
                        ? dice.of("", "M", "D", "yy", "x", "hh")
                        : dice.of("yyyy", "q", "m", "d", "y", "w", "ww", "h", "n", "s");
            case "format" -> EdgeTexts.format(dice);
            case "date" -> EdgeTexts.date(dice);
            case "validdate" -> EdgeTexts.validDate(dice);
            case "datelike" -> dice.oneIn(2) ? EdgeTexts.date(dice) : any(dice);
            case "guid" -> EdgeTexts.guid(dice);
            case "number", "numeric" -> EdgeTexts.number(dice);
            case "base64" -> EdgeTexts.base64(dice);
            case "utf8hex" -> EdgeTexts.utf8Hex(dice);
            default -> any(dice);
        };
    }

    /// Any text at all, but for halves of surrogate pairs.
    static String any(Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> "";
            case 1 -> white(dice);
            case 2 ->
                dice.of(
                        "I\u0130i\u0131",
                        "Stra\u00dfe",
                        "STRASSE",
                        "\u1e9e",
                        "\u03a3\u03c3\u03c2",
                        "\ufb01n",
                        "\u0149",
                        "\u01c5\u01c4\u01c6");
            case 3 -> dice.of("e\u0301", "A\u030a", "\u00c5", "\u212b", "\u1100\u1161\u11a8");
            case 4 ->
                dice.of(
                        "\ud83d\ude00",
                        "a\ud83d\ude00b",
                        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
                        "\ud835\udc00\ud835\udc1a",
                        "\ud801\udc00\ud801\udc28");
            case 5 -> dice.of("\"quoted\"", "back\\slash", "\\n", "a\tb", "100%", "[x]", "'", "a,b:c", "&H10", "\\\"");
            case 6 ->
                dice.of("Ann Lee", "britta simon", "TEsT", "USA", "o'NEIL mcDonald", "1ST floor", "(SALES) team", "a");
            case 7 -> "long ".repeat(dice.below(200));
            case 8 -> dice.of("12", "-7", "True", "2020-02-29", "CN=a,DC=b", "NULL");
            default -> small(dice, dice.below(7));
        };
    }

    /// Of an alphabet so small that one text occurs in another.
    private static String small(Dice dice, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> dice.of(
                        "a",
                        "a",
                        "b",
                        "b",
                        "A",
                        "B",
                        " ",
                        ",",
                        "\ud83d\ude00",
                        "\u00df",
                        "i",
                        "I",
                        "\u00e9",
                        "e\u0301",
                        "\\"))
                .collect(Collectors.joining());
    }

    private static String listed(Dice dice) {
        return IntStream.range(0, dice.between(1, 5))
                        .mapToObj(_ -> dice.of("a", "b", "", " ", "\ud83d\ude00", "ab"))
                        .collect(Collectors.joining(dice.of(",", ",", ";", " ", "\ud83d\ude00")))
                + dice.of("x", "y", "z");
    }

    private static String white(Dice dice) {
        return IntStream.range(0, dice.below(3))
                .mapToObj(_ -> dice.of(" ", " ", "\t", "\u00a0", "\u2003", "\r\n", "\u0085", "\u3000"))
                .collect(Collectors.joining());
    }

    private static String pattern(Dice dice) {
        if (dice.oneIn(12)) {
            return dice.of("a", "a:b,c", "ab:c", "a:b,", ":b", "a:b,,c:d");
        }
        var sources = List.of("a", "b", "A", "\ud83d\ude00", "\u00df", "\\", "i", "\u00e9");
        int from = dice.below(sources.size());
        return sources.subList(from, dice.between(from + 1, sources.size())).stream()
                .map(source -> source + ":" + dice.of("", "x", "ss", "\ud83d\ude00", "b", "a", " y ", "\u0301"))
                .collect(Collectors.joining(dice.of(",", ",", " , ", ",\n")));
    }

    private static byte[] binary(Dice dice, String edges) {
        int length = switch (edges) {
            case "guidbytes" -> dice.oneIn(10) ? dice.of(0, 15, 17) : 16;
            case "sidbytes" -> 8 + 4 * dice.below(7) - (dice.oneIn(10) ? 1 : 0);
            case "number" -> dice.below(10);
            default -> dice.of(0, 1, 2, 3, 4, 7, 8, 16, 28, 100);
        };
        var octets = new byte[length];
        dice.random().nextBytes(octets);
        if (edges.equals("sidbytes")) {
            octets[0] = (byte) (dice.oneIn(15) ? 2 : 1);
            octets[1] = (byte) ((length - 8) / 4 + (dice.oneIn(15) ? 1 : 0));
            octets[2] = 0;
            octets[3] = 0;
        }
        return octets;
    }
}
