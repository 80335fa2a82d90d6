package org.syncline.store;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Values as CBOR: one as itself, several as an array, attributes as a map with their numbers as keys.
/// References are left out: they are rows.
record ValuesCbor(Dictionary<AttributeName> attributes) {

    private static final int USUAL = 32;

    void write(JsonGenerator out, Map<AttributeName, Values> all) {
        out.writeStartObject();
        all.forEach((name, values) -> {
            var plain = References.without(values);
            if (!plain.isEmpty()) {
                out.writePropertyId(attributes.number(name));
                write(out, plain);
            }
        });
        out.writeEndObject();
    }

    void write(JsonGenerator out, Values plain) {
        if (plain.size() == 1) {
            write(out, plain.first());
            return;
        }
        out.writeStartArray(null, plain.size());
        plain.forEach(value -> write(out, value));
        out.writeEndArray();
    }

    /// The parser stands at the start of the map and is left at its end.
    SortedMap<AttributeName, Values> readAttributes(JsonParser in) {
        var all = new FrozenMap.Builder<AttributeName, Values>(USUAL);
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = name(in);
            in.nextToken();
            all.add(name, readValues(in));
        }
        return all.build();
    }

    AttributeName name(JsonParser in) {
        return attributes.name(Integer.parseInt(in.currentName()));
    }

    Values readValues(JsonParser in) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return Values.of(readValue(in));
        }
        var values = new ArrayList<Value>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(readValue(in));
        }
        return Values.of(values);
    }

    private static void write(JsonGenerator out, Value value) {
        switch (value) {
            case Value.Text(var text) -> out.writeString(text);
            case Value.Number(var number) -> out.writeNumber(number);
            case Value.Flag(var flag) -> out.writeBoolean(flag);
            case Value.Bytes(var bytes) -> out.writeBinary(bytes);
            case Value.Reference _, Value.Pointer _ ->
                throw new IllegalArgumentException("no layer holds " + value + " as a plain value");
        }
    }

    private static Value readValue(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> Value.of(in.getString());
            case VALUE_NUMBER_INT -> Value.of(in.getLongValue());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_EMBEDDED_OBJECT -> Value.of(in.getBinaryValue());
            case null, default -> throw new IllegalStateException("no value: " + in.currentToken());
        };
    }
}
