package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.SEARCH;

import java.util.ArrayList;
import org.syncline.connector.ConnectorException;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import tools.jackson.databind.JsonNode;

/// What the service says of itself (`/sync/v1/configuration`, cloud-emulator.md 7.1): object types, and how much it
/// takes at a time.
record Capacities(Schema schema, int maxBatchItems, int maxMembersPerItem) {

    static Capacities read(Wire wire) {
        var told = wire.read("Reading the directory's configuration", "/sync/v1/configuration", Wire.PATIENCE)
                .body();
        return new Capacities(
                schema(told.path("schema")),
                Math.max(1, told.path("maxBatchItems").asInt(100)),
                Math.max(1, told.path("maxMembersPerItem").asInt(5000)));
    }

    /// The service's word on what it takes; what only the cloud gives is typed by our own table.
    private static Schema schema(JsonNode told) {
        var types = new ArrayList<ObjectTypeSchema>();
        for (var type : told.properties()) {
            var attributes = new ArrayList<AttributeSchema>();
            type.getValue().forEach(attribute -> attributes.add(attribute(attribute)));
            attributes.addAll(CloudOwned.ALL);
            types.add(ObjectTypeSchema.of(new ObjectTypeName(type.getKey()), attributes));
        }
        if (types.isEmpty()) {
            throw new ConnectorException(
                    SEARCH, "The directory tells no schema in its configuration, so nothing can be read. Update it.");
        }
        return Schema.of(types);
    }

    private static AttributeSchema attribute(JsonNode told) {
        return new AttributeSchema(
                new AttributeName(told.path("name").asString()),
                type(told.path("type").asString("text")),
                told.path("multivalued").asBoolean(false),
                !told.path("readOnly").asBoolean(false),
                false);
    }

    private static ValueType type(String told) {
        return switch (told) {
            case "number" -> ValueType.NUMBER;
            case "flag" -> ValueType.FLAG;
            case "bytes" -> ValueType.BYTES;
            case "reference" -> ValueType.REFERENCE;
            default -> ValueType.TEXT;
        };
    }
}
