package org.syncline.directory.schema;

import com.unboundid.asn1.ASN1OctetString;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A kind of value, with the two numbers by which a schema announces it (MS-ADTS 3.1.1.2.2.2).
public enum Kind {
    TEXT("2.5.5.12", 64, "1.15", text -> !text.isEmpty()),
    IA5("2.5.5.5", 22, "1.26", text -> text.chars().allMatch(c -> c < 128)),
    PRINTABLE("2.5.5.5", 19, "1.44", text -> text.chars().allMatch(c -> c < 128)),
    OID("2.5.5.2", 6, "1.38", text -> !text.isEmpty()),
    INT("2.5.5.9", 2, "1.27", text -> wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE)),
    LARGE("2.5.5.16", 65, "1.27", text -> wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE)),
    FLAG("2.5.5.8", 1, "1.7", text -> text.equals("TRUE") || text.equals("FALSE")),
    OCTETS("2.5.5.10", 4, "1.40", _ -> true),
    SID("2.5.5.17", 4, "1.40", _ -> true),
    DESCRIPTOR("2.5.5.15", 66, "1.40", _ -> true),
    TIME("2.5.5.11", 24, "1.24", text -> Moment.TIME.matcher(text).matches()),
    DN("2.5.5.1", 127, "1.12", _ -> true),
    DNBINARY("2.5.5.7", 127, "1.15", text -> text.startsWith("B:"));

    private static final class Moment {
        static final Pattern TIME = Pattern.compile("\\d{14}(\\.\\d+)?Z");
    }

    private final String attributeSyntax;
    private final int oMSyntax;
    private final String ldapSyntax;
    private final Predicate<String> valid;

    Kind(String attributeSyntax, int oMSyntax, String ldapSyntax, Predicate<String> valid) {
        this.attributeSyntax = attributeSyntax;
        this.oMSyntax = oMSyntax;
        this.ldapSyntax = "1.3.6.1.4.1.1466.115.121." + ldapSyntax;
        this.valid = valid;
    }

    public String attributeSyntax() {
        return attributeSyntax;
    }

    public int oMSyntax() {
        return oMSyntax;
    }

    public String ldapSyntax() {
        return ldapSyntax;
    }

    public boolean accepts(ASN1OctetString value) {
        return valid.test(value.stringValue());
    }

    /// The length that an upper range limits: bytes of binary values, characters of all others.
    public int length(ASN1OctetString value) {
        return binary() ? value.getValueLength() : value.stringValue().length();
    }

    public boolean binary() {
        return this == OCTETS || this == SID || this == DESCRIPTOR;
    }

    /// Two values with the same key are equal.
    public String key(ASN1OctetString value) {
        return switch (this) {
            case OCTETS, SID, DESCRIPTOR -> new String(value.getValue(), StandardCharsets.ISO_8859_1);
            case TEXT, IA5, PRINTABLE, OID, DN, DNBINARY -> fold(value.stringValue());
            case INT, LARGE, FLAG, TIME -> value.stringValue();
        };
    }

    /// Numbers by size, everything else by its key.
    public int compare(String left, String right) {
        return this == INT || this == LARGE
                ? Long.compare(Long.parseLong(left), Long.parseLong(right))
                : left.compareTo(right);
    }

    /// Text as the directory compares it: without regard to case.
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean wholeNumber(String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            return number >= least && number <= most;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
