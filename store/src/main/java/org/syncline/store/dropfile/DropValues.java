package org.syncline.store.dropfile;

import java.util.ArrayList;
import java.util.Base64;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Values as JSON: texts, numbers and flags as they are, octets as `{"base64": …}`, references as `{"dn": …}` with the
/// anchor if it is known.
final class DropValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DropValues() {}

    static ArrayNode written(Values values) {
        var array = JSON.createArrayNode();
        values.inOrder().forEach(value -> array.add(written(value)));
        return array;
    }

    static Values read(JsonNode array, String where) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("the values of %s are to be a list".formatted(where));
        }
        var values = new ArrayList<Value>();
        array.values().forEach(node -> values.add(value(node, where)));
        return Values.of(values);
    }

    private static JsonNode written(Value value) {
        var nodes = JSON.getNodeFactory();
        return switch (value) {
            case Value.Text(var text) -> nodes.stringNode(text);
            case Value.Number(var number) -> nodes.numberNode(number);
            case Value.Flag(var flag) -> nodes.booleanNode(flag);
            case Value.Bytes(var bytes) ->
                nodes.objectNode().put("base64", Base64.getEncoder().encodeToString(bytes));
            case Value.Pointer(var dn, var anchor) -> {
                var pointer = nodes.objectNode().put("dn", dn.toString());
                yield anchor.isKnown() ? pointer.put("anchor", anchor.text()) : pointer;
            }
            case Value.Reference(var target) ->
                throw new IllegalArgumentException(
                        "a reference to object %d means nothing in a file".formatted(target));
        };
    }

    private static Value value(JsonNode node, String where) {
        if (node.isString()) {
            return new Value.Text(node.stringValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return new Value.Number(node.longValue());
        }
        if (node.isBoolean()) {
            return new Value.Flag(node.booleanValue());
        }
        if (node.path("base64").isString()) {
            return new Value.Bytes(
                    Base64.getDecoder().decode(node.path("base64").stringValue()));
        }
        if (node.path("dn").isString()) {
            var anchor = node.path("anchor");
            return new Value.Pointer(
                    DistinguishedName.of(node.path("dn").stringValue()),
                    anchor.isString() ? new Anchor(anchor.stringValue()) : Anchor.NONE);
        }
        throw new IllegalArgumentException(
                "a value of %s is to be text, a whole number, true or false, {\"base64\": …} or {\"dn\": …}"
                        .formatted(where));
    }
}
