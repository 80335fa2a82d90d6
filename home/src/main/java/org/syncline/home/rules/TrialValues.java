package org.syncline.home.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncline.core.expression.Answer;
import org.syncline.core.function.Term;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON, for trying expressions out:
///
/// | JSON                     | is                                                                    |
/// |--------------------------|-----------------------------------------------------------------------|
/// | `"text"` `12` `true`     | text, a whole number (`1.0` and `1e3` are whole), True or False       |
/// | `{"$bin": "base64"}`     | binary                                                                |
/// | `{"$ref": "CN=…"}`       | a reference                                                           |
/// | `[…]`                    | a multi-valued attribute, a list; also with one value                 |
/// | `null`                   | no value                                                              |
/// | `"2026-01-01T00:00:00Z"` | a date, as a result only                                              |
/// | `{"$ignore": true}` `{"$authoritativeNull": true}` `{"$error": "…"}` | as a result only          |
public final class TrialValues {

    private static final String BINARY = "$bin";
    private static final String REFERENCE = "$ref";

    /// Of a number of 64 bits before the point. More are not even counted out: `1e999999999` would fill the memory.
    private static final int MOST_DIGITS = 19;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private TrialValues() {}

    /// @throws IllegalArgumentException if it is no value, or values of different types
    public static List<Value> of(String name, JsonNode written) {
        if (!written.isArray()) {
            return written.isNull() ? List.of() : List.of(value(name, written));
        }
        var values = new ArrayList<Value>(written.size());
        for (var one : written) {
            if (!one.isNull()) {
                values.add(value(name, one));
            }
        }
        if (values.stream().map(Value::type).distinct().count() > 1) {
            throw new IllegalArgumentException("the values of %s are of different types".formatted(name));
        }
        return values;
    }

    private static Value value(String name, JsonNode written) {
        if (written.isString()) {
            return Value.of(written.stringValue());
        }
        if (written.isBoolean()) {
            return Value.of(written.booleanValue());
        }
        if (written.isNumber()) {
            return Value.of(whole(name, written.decimalValue()));
        }
        return marked(name, written);
    }

    /// JSON writes one number in many ways, `1`, `1.0` and `10e-1`; what counts is its value (rules.md R15).
    private static long whole(String name, BigDecimal number) {
        if (number.signum() == 0) {
            return 0;
        }
        long digits = number.precision() - (long) number.scale();
        var plain = digits < 1 || digits > MOST_DIGITS ? HALF : number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.toBigInteger().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("numbers are whole and have 64 bits; %s has %s".formatted(name, number));
        }
        return plain.longValueExact();
    }

    private static Value marked(String name, JsonNode written) {
        var binary = written.path(BINARY);
        var reference = written.path(REFERENCE);
        if (written.size() == 1 && binary.isString()) {
            return Value.of(octets(name, binary.stringValue()));
        }
        if (written.size() == 1 && reference.isString()) {
            return new Value.Pointer(DistinguishedName.of(reference.stringValue()), Anchor.NONE);
        }
        throw new IllegalArgumentException(
                "%s can be a text, a number, true, false, {\"$bin\": base64}, {\"$ref\": DN}, or an array of these"
                        .formatted(name));
    }

    private static byte[] octets(String name, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("what %s has as $bin is not base64".formatted(name), malformed);
        }
    }

    /// For the JSON mapper.
    public static @Nullable Object of(Answer answer) {
        return switch (answer) {
            case Answer.Came(var term) -> of(term);
            case Answer.Failed(var _, var message) -> failure(message);
        };
    }

    public static Map<String, Object> failure(String message) {
        return Map.of("$error", message);
    }

    /// As one line of JSON. Half a surrogate pair, which UTF-8 cannot carry, is escaped, so that a text comes
    /// out as it went in.
    public static String written(@Nullable Object value) {
        var json = JsonMapper.shared().writeValueAsString(value);
        return json.codePoints().noneMatch(TrialValues::isHalf)
                ? json
                : json.codePoints()
                        .mapToObj(point -> isHalf(point) ? "\\u%04x".formatted(point) : Character.toString(point))
                        .collect(Collectors.joining());
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static @Nullable Object of(Term term) {
        return switch (term) {
            case Term.Text(var text) -> text;
            case Term.Number(var number) -> number;
            case Term.Flag(var flag) -> flag;
            case Term.Bytes(var bytes) -> Map.of(BINARY, Base64.getEncoder().encodeToString(bytes));
            case Term.Reference reference -> Map.of(REFERENCE, reference.dn());
            case Term.Date(var instant) -> instant.toString();
            case Term.Many(var terms) ->
                terms.stream().map(one -> Objects.requireNonNull(of(one))).toList();
            case Term.Null _ -> null;
            case Term.Verdict(var ruling) ->
                switch (ruling) {
                    case AUTHORITATIVE_NULL -> Map.of("$authoritativeNull", true);
                    case IGNORE_THIS_FLOW -> Map.of("$ignore", true);
                };
        };
    }
}
