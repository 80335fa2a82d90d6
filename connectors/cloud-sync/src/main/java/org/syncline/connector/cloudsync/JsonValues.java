package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values as the protocol writes them: text, numbers and flags as in JSON, octets as base64, references as anchors.
final class JsonValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonValues() {}

    /// The single values of a property: none for null and for one that is not there.
    static List<JsonNode> each(JsonNode property) {
        if (property.isNull() || property.isMissingNode()) {
            return List.of();
        }
        return property.isArray() ? List.copyOf(property.values()) : List.of(property);
    }

    /// Empty: what stands there is no value of this type.
    static Optional<Value> read(JsonNode node, ValueType type) {
        return switch (type) {
            case TEXT -> node.isString() || node.isNumber() ? Optional.of(text(node)) : Optional.empty();
            case NUMBER -> number(node);
            case FLAG -> node.isBoolean() ? Optional.of(Value.of(node.booleanValue())) : Optional.empty();
            case BYTES -> node.isString() ? bytes(node.stringValue()) : Optional.empty();
            case REFERENCE -> node.isString() ? Optional.of(pointer(node.stringValue())) : Optional.empty();
        };
    }

    /// Everything but a reference, which is not written by its value.
    static JsonNode write(Value value) {
        return switch (value) {
            case Value.Text(var text) -> JSON.stringNode(text);
            case Value.Number(var number) -> JSON.numberNode(number);
            case Value.Flag(var flag) -> JSON.booleanNode(flag);
            case Value.Bytes(var bytes) -> JSON.stringNode(Base64.getEncoder().encodeToString(bytes));
            case Value.Reference _, Value.Pointer _ ->
                throw new IllegalArgumentException("a reference is written by its source anchor: " + value);
        };
    }

    /// A reference by anchor. Its name is a stand-in: who resolves it goes by the anchor first.
    static Value.Pointer pointer(String cloudAnchor) {
        return new Value.Pointer(Names.of(cloudAnchor), new Anchor(cloudAnchor));
    }

    /// JSON can hold half a character, and nothing that stores text can: a question mark stands for it.
    private static Value text(JsonNode node) {
        return Value.of(new String(node.asString().getBytes(UTF_8), UTF_8));
    }

    private static Optional<Value> number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return Optional.empty();
        }
        BigInteger number = node.bigIntegerValue();
        return number.bitLength() > 63 ? Optional.empty() : Optional.of(Value.of(number.longValue()));
    }

    private static Optional<Value> bytes(String text) {
        try {
            return Optional.of(Value.of(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
