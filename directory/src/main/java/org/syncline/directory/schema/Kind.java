package org.syncline.directory.schema;

import com.unboundid.asn1.ASN1OctetString;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A kind of value, with the two numbers by which a schema announces it (MS-ADTS 3.1.1.2.2.2).
public enum Kind {
    TEXT("2.5.5.12", 64, "1.15"),
    IA5("2.5.5.5", 22, "1.26"),
    PRINTABLE("2.5.5.5", 19, "1.44"),
    OID("2.5.5.2", 6, "1.38"),
    INT("2.5.5.9", 2, "1.27"),
    LARGE("2.5.5.16", 65, "1.27"),
    FLAG("2.5.5.8", 1, "1.7"),
    OCTETS("2.5.5.10", 4, "1.40"),
    SID("2.5.5.17", 4, "1.40"),
    DESCRIPTOR("2.5.5.15", 66, "1.40"),
    TIME("2.5.5.11", 24, "1.24"),
    DN("2.5.5.1", 127, "1.12"),
    DNBINARY("2.5.5.7", 127, "1.15");

    private static final Pattern MOMENT = Pattern.compile("\\d{14}(\\.\\d+)?Z");

    private final String attributeSyntax;
    private final int oMSyntax;
    private final String ldapSyntax;

    Kind(String attributeSyntax, int oMSyntax, String ldapSyntax) {
        this.attributeSyntax = attributeSyntax;
        this.oMSyntax = oMSyntax;
        this.ldapSyntax = "1.3.6.1.4.1.1466.115.121." + ldapSyntax;
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
        var text = value.stringValue();
        return switch (this) {
            case TEXT, OID -> !text.isEmpty();
            case IA5, PRINTABLE -> text.chars().allMatch(c -> c < 128);
            case INT -> wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LARGE -> wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLAG -> text.equals("TRUE") || text.equals("FALSE");
            case TIME -> MOMENT.matcher(text).matches();
            case DNBINARY -> text.startsWith("B:");
            case OCTETS, SID, DESCRIPTOR, DN -> true;
        };
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
