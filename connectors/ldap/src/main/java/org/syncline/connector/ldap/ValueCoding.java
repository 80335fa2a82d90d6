package org.syncline.connector.ldap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// The octets of LDAP as our values, and back (RFC 4517).
public final class ValueCoding {

    private static final int LONGEST_SHOWN = 64;

    /// What takes the place of octets that are not UTF-8; it may also stand there itself.
    private static final char REPLACED = '\uFFFD';

    private ValueCoding() {}

    public static Decoded decode(ValueType type, List<byte[]> octets) {
        var values = new ArrayList<Value>(octets.size());
        for (var one : octets) {
            try {
                values.add(decode(type, one, 0, one.length));
            } catch (CharacterCodingException _) {
                return new Decoded.Broken(shown(one), "it is not UTF-8");
            } catch (IllegalArgumentException mismatch) {
                return new Decoded.Broken(
                        shown(one), "it is not a " + type.name().toLowerCase(Locale.ROOT));
            }
        }
        return new Decoded.Whole(Values.of(values));
    }

    /// @throws CharacterCodingException if it is text in no UTF-8
    /// @throws IllegalArgumentException if it is not of the type
    static Value decode(ValueType type, byte[] octets, int from, int length) throws CharacterCodingException {
        return switch (type) {
            case BYTES -> Value.of(Arrays.copyOfRange(octets, from, from + length));
            case TEXT -> Value.of(text(octets, from, length));
            case NUMBER -> Value.of(Long.parseLong(text(octets, from, length)));
            case FLAG -> Value.of(flag(text(octets, from, length)));
            case REFERENCE -> new Value.Pointer(DistinguishedName.of(text(octets, from, length)), Anchor.NONE);
        };
    }

    /// @throws IllegalArgumentException for a resolved reference: what leaves us is a pointer
    public static byte[] encode(Value value) {
        return switch (value) {
            case Value.Bytes(var bytes) -> bytes;
            case Value.Text(var text) -> text.getBytes(UTF_8);
            case Value.Number(var number) -> Long.toString(number).getBytes(UTF_8);
            case Value.Flag(var flag) -> (flag ? "TRUE" : "FALSE").getBytes(UTF_8);
            case Value.Pointer(var dn, var _) -> dn.toString().getBytes(UTF_8);
            case Value.Reference _ -> throw new IllegalArgumentException("a reference is sent as a pointer");
        };
    }

    /// Two values with equal keys are one value to the directory.
    static Object key(AttributeSchema attribute, Value value) {
        return switch (value) {
            case Value.Text(var text) when attribute.foldsCase() -> CaseFold.of(text);
            case Value.Pointer(var dn, var _) -> dn;
            default -> value;
        };
    }

    /// Quick where it is UTF-8: only where the replacement character shows up is it looked at closely.
    private static String text(byte[] octets, int from, int length) throws CharacterCodingException {
        var text = new String(octets, from, length, UTF_8);
        return text.indexOf(REPLACED) < 0
                ? text
                : UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(octets, from, length))
                        .toString();
    }

    private static boolean flag(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String shown(byte[] octets) {
        try {
            var text = text(octets, 0, octets.length);
            return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        } catch (CharacterCodingException _) {
            return "0x" + HexFormat.of().formatHex(octets, 0, Math.min(octets.length, LONGEST_SHOWN / 2));
        }
    }
}
