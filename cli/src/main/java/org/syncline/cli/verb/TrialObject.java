package org.syncline.cli.verb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.expression.Inputs;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Moment;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.home.rules.TrialValues;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An object that somebody writes down as JSON to try an expression on: attributes by name ([TrialValues]),
/// parameters as `"%Name%"`, the imported view as `"@imported"`, and its DN as `"dn"`.
record TrialObject(
        Map<AttributeName, List<Value>> current,
        Map<AttributeName, List<Value>> imported,
        Map<AttributeName, AttributeSchema> schema,
        Map<String, String> parameters,
        String dn,
        Moment moment)
        implements Inputs {

    private static final String DN = "dn";
    private static final String IMPORTED = "@imported";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// @param json an object; nothing is an object without attributes
    /// @throws IllegalArgumentException if it cannot be read; the message says why
    static TrialObject of(String json, Moment moment) {
        var written = json.isBlank() ? MAPPER.createObjectNode() : read(json);
        var current = new HashMap<AttributeName, List<Value>>();
        var imported = new HashMap<AttributeName, List<Value>>();
        var schema = new HashMap<AttributeName, AttributeSchema>();
        var parameters = new HashMap<String, String>();
        for (var entry : object(written, "the attributes").properties()) {
            var name = entry.getKey();
            if (isParameter(name)) {
                parameters.put(name.substring(1, name.length() - 1), text(entry.getValue(), name));
            } else if (name.equals(IMPORTED)) {
                object(entry.getValue(), name)
                        .properties()
                        .forEach(one -> add(imported, schema, one.getKey(), one.getValue()));
            } else if (!name.equals(DN)) {
                add(current, schema, name, entry.getValue());
            }
        }
        return new TrialObject(current, imported, schema, parameters, dn(written), moment);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("the attributes are not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static JsonNode object(JsonNode node, String what) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("%s are a JSON object, such as {\"sn\": \"Lee\"}".formatted(what));
        }
        return node;
    }

    private static boolean isParameter(String name) {
        return name.length() > 2 && name.startsWith("%") && name.endsWith("%");
    }

    private static String dn(JsonNode written) {
        var dn = written.path(DN);
        return dn.isMissingNode() || dn.isNull() ? "" : text(dn, DN);
    }

    private static String text(JsonNode node, String name) {
        if (!node.isString()) {
            throw new IllegalArgumentException("%s is a text".formatted(name));
        }
        return node.stringValue();
    }

    private static void add(
            Map<AttributeName, List<Value>> view,
            Map<AttributeName, AttributeSchema> schema,
            String name,
            JsonNode written) {
        var values = TrialValues.of(name, written);
        if (!values.isEmpty()) {
            var attribute = new AttributeName(name);
            var type = values.getFirst().type();
            view.put(attribute, values);
            if (written.isArray()) {
                schema.put(attribute, AttributeSchema.multi(name, type));
            } else {
                schema.putIfAbsent(attribute, AttributeSchema.single(name, type));
            }
        }
    }

    /// What is known of its attributes; others may be asked for and are absent.
    SourceSchema source() {
        return SourceSchema.open(schema);
    }

    @Override
    public Values values(AttributeName name) {
        return Values.of(listed(name));
    }

    @Override
    public List<Value> listed(AttributeName name) {
        return current.getOrDefault(name, List.of());
    }

    @Override
    public Values imported(AttributeName name) {
        return Values.of(listedImport(name));
    }

    @Override
    public List<Value> listedImport(AttributeName name) {
        return imported.getOrDefault(name, List.of());
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// References are written with their DN, so none is looked up.
    @Override
    public String dnOf(long reference) {
        return "";
    }
}
