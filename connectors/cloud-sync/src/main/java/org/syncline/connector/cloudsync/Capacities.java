package org.syncline.connector.cloudsync;

import org.syncline.core.schema.Schema;
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

    private static Schema schema(JsonNode told) {
        throw new UnsupportedOperationException(told.toString());
    }
}
