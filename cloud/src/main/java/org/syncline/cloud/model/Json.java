package org.syncline.cloud.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The emulator's JSON: one mapper, and the few words the rest needs.
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    public static ArrayNode texts(Collection<String> items) {
        return array(items.stream().map(StringNode::valueOf).toList());
    }

    public static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }

    public static JsonNode textOrNull(String text) {
        return text.isEmpty() ? JsonNodeFactory.instance.nullNode() : text(text);
    }

    /// @throws JacksonException if it is not JSON
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    public static <T> T read(JsonNode node, Class<T> type) {
        return MAPPER.treeToValue(node, type);
    }

    public static JsonNode write(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// The text of a member, or the empty text.
    public static String text(JsonNode object, String name) {
        return object.path(name).stringValue("");
    }

    public static Stream<JsonNode> items(JsonNode array) {
        return array.isArray() ? array.values().stream() : Stream.empty();
    }

    /// The texts of an array; whatever is not a text is left out.
    public static List<String> texts(JsonNode array) {
        return items(array)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
