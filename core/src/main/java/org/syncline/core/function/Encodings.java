package org.syncline.core.function;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import org.syncline.core.function.Term.Bytes;

/// Octets written as text, and text as octets (rules.md 9.2).
final class Encodings {

    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
    private static final int BASE64_GROUP = 4;

    private Encodings() {}

    static Term toBase64(Call call) {
        var octets =
                call.at(0) instanceof Bytes(var bytes) ? bytes : call.text(0).getBytes(UTF_16LE);
        return Term.of(Base64.getEncoder().encodeToString(octets));
    }

    static Term fromBase64(Call call) {
        return Term.of(new String(ofBase64(call.text(0)), charset(call.textOr(1, "Unicode"))));
    }

    private static Charset charset(String word) {
        return switch (word) {
            case "ASCII" -> US_ASCII;
            case "UTF8" -> UTF_8;
            default -> UTF_16LE;
        };
    }

    private static byte[] ofBase64(String text) {
        var dense = WhiteSpace.none(text);
        try {
            if (dense.length() % BASE64_GROUP == 0) {
                return Base64.getDecoder().decode(dense);
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw EvaluationException.failed("this text is not base64");
    }

    static String upperHex(byte[] octets) {
        return UPPER_HEX.formatHex(octets);
    }

    static Term toUtf8Hex(Call call) {
        return Term.of(upperHex(call.text(0).getBytes(UTF_8)));
    }

    static Term fromUtf8Hex(Call call) {
        try {
            return Term.of(new String(HexFormat.of().parseHex(call.text(0)), UTF_8));
        } catch (IllegalArgumentException _) {
            throw EvaluationException.failed("this text is not hexadecimal digits in pairs");
        }
    }
}
